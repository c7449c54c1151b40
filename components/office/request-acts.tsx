'use client'

import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { describeScope } from '@/domain/licensing/describe-scope'
import type { Scope } from '@/domain/rights/scope'
import { fenOf, formatMoney, type Money, money } from '@/lib/money'
import type { Result } from '@/lib/result'
import classes from './office.module.css'
import type { Obstacle } from './request-model'

interface GrantProps {
  /** Null where what was typed is no scope. */
  scope: Scope | null
  titles: readonly string[]
  of: number
  price: string
  obstacle: Obstacle | null
  act: (price: Money) => Promise<Result<{ id: string }>>
  onDone: (grantId: string) => void
}

const stop = (code: string): Obstacle => ({ code, facts: {}, cites: [] })

/** 授权 or 部分授权: says what will stand in the letter before it is signed. */
export function Grant({ scope, titles, of, price, obstacle, act, onDone }: GrantProps) {
  const t = useTranslations('office.grantAct')
  const locale = useLocale()
  const zone = useTimeZone()
  const fen = price.trim() === '' ? 0 : fenOf(price)
  const wrong =
    titles.length === 0
      ? stop('nothing-to-grant')
      : scope === null || fen === null
        ? stop('terms-wrong')
        : obstacle
  const amount = money(fen ?? 0)
  return (
    <ConfirmButton
      color="seal"
      label={titles.length < of && titles.length > 0 ? t('part', { n: titles.length }) : t('whole')}
      title={t('title')}
      success={t('done')}
      obstacle={wrong}
      act={async () => {
        const done = await act(amount)
        if (done.ok) onDone(done.value.id)
        return done
      }}
    >
      <Stack gap="xs">
        <ol style={{ margin: 0, paddingLeft: '1.25em' }}>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
        {scope ? <p className={classes.scope}>{describeScope(scope, locale, zone).sentence}</p> : null}
        {scope ? <Text>{describeScope(scope, locale, zone).exclusivity}</Text> : null}
        <Text>{fen ? t('price', { price: formatMoney(amount, locale) }) : t('free')}</Text>
        <Text size="sm" c="dimmed">
          {t('text')}
        </Text>
      </Stack>
    </ConfirmButton>
  )
}

/** 退回补充: the licensee is asked something and may send the request again. */
export function AskBack({
  act,
  onDone,
}: {
  act: (text: string) => Promise<Result<unknown>>
  onDone: () => void
}) {
  const t = useTranslations('office.askBack')
  const [text, setText] = useState('')
  return (
    <ConfirmButton
      variant="default"
      label={t('label')}
      title={t('title')}
      success={t('done')}
      act={() => act(text)}
      onDone={onDone}
    >
      <Textarea
        data-autofocus
        label={t('question')}
        description={t('text')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ConfirmButton>
  )
}

interface RefuseProps {
  clauses: readonly { id: string; label: string; text: string }[]
  /** Clauses that the engine's refusals rest on: chosen to begin with. */
  suggested: readonly string[]
  act: (reason: string, clauses: string[]) => Promise<Result<unknown>>
  onDone: () => void
}

/** 拒绝, with its reason and the clauses it rests on. */
export function Refuse({ clauses, suggested, act, onDone }: RefuseProps) {
  const t = useTranslations('office.refuse')
  const [reason, setReason] = useState('')
  const [cited, setCited] = useState<string[]>(
    suggested.filter((id) => clauses.some((clause) => clause.id === id)),
  )
  return (
    <ConfirmButton
      variant="default"
      label={t('label')}
      title={t('title')}
      success={t('done')}
      act={() => act(reason, cited)}
      onDone={onDone}
    >
      <Textarea
        data-autofocus
        label={t('reason')}
        description={t('text')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox.Group label={t('clauses')} value={cited} onChange={setCited}>
        <Stack gap={8} mt={6}>
          {clauses.map((clause) => (
            <Checkbox key={clause.id} value={clause.id} label={clause.label} description={clause.text} />
          ))}
        </Stack>
      </Checkbox.Group>
    </ConfirmButton>
  )
}
