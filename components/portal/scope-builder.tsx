'use client'

import { Anchor, Button, Loader, Text, Textarea, Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ClauseTexts, DecisionView } from '@/components/rights/decision-view'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useRun } from '@/components/ui/use-run'
import { growingSentence } from '@/domain/licensing/describe-scope'
import { chosenScope, gapsOf, type ScopeDraft, wholeScope } from '@/domain/licensing/scope-draft'
import type { Channel, Scope } from '@/domain/rights/scope'
import type { Result } from '@/lib/result'
import type { ItemAnswer } from './model'
import classes from './portal.module.css'
import { ScopeFields } from './scope-fields'
import { type Preview, usePreview } from './use-preview'

export interface BuilderProps {
  items: ItemAnswer[]
  start: ScopeDraft
  declared: readonly Channel[]
  today: string
  statement: { id: string; version: string }
  texts: ClauseTexts
  preview: Preview
  submit: (input: {
    articles: string[]
    scope: Scope
    purpose: string
    statementId: string
  }) => Promise<Result<{ id: string }>>
}

/**
 * A request as it is built: each choice lengthens the sentence, and the engine's answer stands beside every item before
 * anything is sent. What the engine denies is not sent.
 */
export function ScopeBuilder(props: BuilderProps) {
  const { items, start, declared, today, statement, texts, preview, submit } = props
  const t = useTranslations('portal.builder')
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const router = useRouter()
  const { run, running, result } = useRun()
  const [draft, setDraft] = useState(start)
  const [kept, setKept] = useState(items.map((one) => one.articleId))
  const [purpose, setPurpose] = useState('')
  const [sent, setSent] = useState(false)
  const { answers, asking, refusal } = usePreview(preview, items, kept, draft, { zone, today })

  const shown = answers.filter((one) => kept.includes(one.articleId))
  const open = shown.filter((one) => one.decision.outcome !== 'deny')
  const missing = [
    ...gapsOf(draft).map((gap) => t(`gap.${gap}`)),
    ...(purpose.trim() ? [] : [t('gap.purpose')]),
  ]
  const why =
    open.length === 0
      ? t('nothingToSend')
      : missing.length > 0
        ? t('missing', { gaps: missing.join(t('comma')) })
        : null
  const change = (part: Partial<ScopeDraft>) => setDraft((now) => ({ ...now, ...part }))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const scope = wholeScope(draft, zone)
    if (why || !scope || running || sent) return
    const articles = open.map((one) => one.articleId)
    const done = await run(
      () => submit({ articles, scope, purpose: purpose.trim(), statementId: statement.id }),
      { quiet: true },
    )
    if (!done.ok) return
    setSent(true)
    router.push(`/portal/requests/${done.value.id}`)
  }

  return (
    <form className={classes.builder} onSubmit={send} noValidate>
      <div>
        <ScopeFields draft={draft} change={change} declared={declared} today={today} />
        <Textarea
          mt={28}
          label={t('purpose')}
          description={t('purposeHint')}
          value={purpose}
          autosize
          minRows={3}
          maxLength={1000}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </div>
      <div className={classes.result}>
        <section aria-labelledby="portal-sentence">
          <Title order={2} id="portal-sentence" mb="xs">
            {t('sentence')}
          </Title>
          <p className={classes.sentence}>{growingSentence(chosenScope(draft, zone), locale, zone)}</p>
        </section>
        <section aria-labelledby="portal-answers" aria-busy={asking}>
          <Title order={2} id="portal-answers" mb="xs">
            {t('answers', { count: shown.length })}{' '}
            {asking ? <Loader size={14} aria-label={t('asking')} /> : null}
          </Title>
          <RefusalAlert refusal={refusal} />
          <ul className={classes.answers} aria-live="polite">
            {shown.map((one) => (
              <li key={one.articleId}>
                <Anchor href={`/a/${one.number}`} target="_blank" className={classes.title}>
                  {one.title}
                </Anchor>
                <DecisionView decision={one.decision} texts={texts} />
                {shown.length > 1 ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    mt={6}
                    aria-label={t('dropItem', { title: one.title })}
                    onClick={() => setKept(kept.filter((id) => id !== one.articleId))}
                  >
                    {t('drop')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
          {open.length > 0 && open.length < shown.length ? (
            <Text size="sm" c="dimmed" mt="xs">
              {t('deniedStay')}
            </Text>
          ) : null}
        </section>
        <div>
          <RefusalAlert result={result} />
          <Text size="sm" mb="xs" id="portal-why" aria-live="polite">
            {why ?? (
              <>
                {t('under')} <Anchor href={`/statement/${statement.version}`}>{statement.version}</Anchor>
              </>
            )}
          </Text>
          <Button
            type="submit"
            color="seal"
            loading={running || sent}
            aria-disabled={!!why}
            aria-describedby="portal-why"
            {...(why ? { 'data-disabled': true } : {})}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </form>
  )
}
