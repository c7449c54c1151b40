'use client'

import { Group, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ClauseTexts } from '@/components/rights/decision-view'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { permits } from '@/domain/rights/decision'
import { AskedItems } from './asked-items'
import { GrantTerms } from './grant-terms'
import { AskBack, Grant, Refuse } from './request-acts'
import type { Obstacle, OpenRequest, RequestDeeds } from './request-model'
import { useNarrowing } from './use-narrowing'

interface Props {
  request: OpenRequest
  deeds: RequestDeeds
  /** Clauses of the statement in force, for a refusal. */
  clauses: readonly { id: string; label: string; text: string }[]
  texts: ClauseTexts
}

const PAUSE = 400

/** The decision on a request: items with the engine's answers, the terms to grant, and the three acts. */
export function RequestDesk({ request, deeds, clauses, texts }: Props) {
  const t = useTranslations('office.request')
  const router = useRouter()
  const [items, setItems] = useState(request.items)
  const [obstacle, setObstacle] = useState<Obstacle | null>(request.obstacle)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [price, setPrice] = useState('')
  const [checking, setChecking] = useState(false)
  const { narrowing, whole, change, scope } = useNarrowing(request.scope)
  const mayGrant = request.actions.includes('grant')
  const chosen = items.filter((one) => permits(one.now) && !left.has(one.articleId))

  const scopeText = JSON.stringify(scope)
  const asked = useRef(scopeText)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the scope becomes another one, not at each drawing
  useEffect(() => {
    if (scope === null || asked.current === scopeText) return
    setChecking(true)
    const timer = setTimeout(async () => {
      asked.current = scopeText
      const answer = await deeds
        .preview(scope ? { id: request.id, scope } : { id: request.id })
        .catch(() => null)
      if (asked.current !== scopeText) return
      setChecking(false)
      if (!answer?.ok) return setObstacle(answer?.refusal ?? { code: 'offline', facts: {}, cites: [] })
      setObstacle(answer.value.obstacle)
      setItems((now) =>
        now.map((item) => ({
          ...item,
          now: answer.value.items.find((one) => one.articleId === item.articleId)?.decision ?? item.now,
        })),
      )
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [scopeText])

  const choose = (articleId: string, take: boolean) =>
    setLeft((now) => {
      const next = new Set(now)
      if (take) next.delete(articleId)
      else next.add(articleId)
      return next
    })
  const which = { id: request.id, version: request.version }
  const done = () => router.refresh()

  return (
    <>
      <AskedItems
        items={items}
        texts={texts}
        chosen={mayGrant ? new Set(chosen.map((one) => one.articleId)) : null}
        onChoose={choose}
      />
      {mayGrant ? (
        <>
          <GrantTerms
            asked={request.scope}
            narrowing={narrowing}
            whole={whole}
            change={change}
            price={price}
            setPrice={setPrice}
          />
          <RefusalAlert refusal={obstacle} />
          <Text size="sm" c="dimmed" my="xs" role="status">
            {checking ? t('checking') : t('chosen', { chosen: chosen.length, of: items.length })}
          </Text>
        </>
      ) : null}
      <Group gap="xs">
        {mayGrant ? (
          <Grant
            scope={scope === null ? null : (scope ?? request.scope)}
            titles={chosen.map((one) => one.title)}
            of={items.length}
            price={price}
            obstacle={obstacle}
            act={(money) =>
              deeds.grant({
                ...which,
                items: chosen.map((one) => one.articleId),
                price: money,
                ...(scope ? { scope } : {}),
              })
            }
            onDone={(id) => router.push(`/office/grants/${id}`)}
          />
        ) : null}
        {request.actions.includes('askBack') ? (
          <AskBack act={(text) => deeds.askBack({ ...which, text })} onDone={done} />
        ) : null}
        {request.actions.includes('refuse') ? (
          <Refuse
            clauses={clauses}
            suggested={[
              ...new Set(items.filter((one) => !permits(one.now)).flatMap((one) => clausesOf(one.now))),
            ]}
            act={(reason, cited) => deeds.refuse({ ...which, reason, clauses: cited })}
            onDone={done}
          />
        ) : null}
      </Group>
    </>
  )
}

const clausesOf = ({ cites }: { cites: { kind: string; clause: string }[] }) =>
  cites.filter((one) => one.kind === 'statement' && one.clause !== '*').map((one) => one.clause)
