'use client'

import { Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import type { IntakeResult } from '@/domain/intake/result'
import classes from './desk.module.css'

interface Props {
  intake: {
    kind: 'text' | 'html' | 'url'
    url: string | null
    hash: string
    at: number
    result: IntakeResult
  } | null
  events: readonly {
    seq: number
    type: string
    actorName: string
    at: number
    data: Record<string, unknown>
  }[]
  reviews: readonly {
    id: string
    outcome: 'signedOff' | 'returned'
    reason: string
    byName: string
    at: number
  }[]
}

/** What the page said of itself when it came in, what reviewers said, and what happened, in sentences. */
export function ArticleHistory({ intake, events, reviews }: Props) {
  const t = useTranslations('article.history')
  const w = useTranslations('intake.warning')
  return (
    <>
      {reviews.some((one) => one.reason) && (
        <section aria-labelledby="panel-reviews" style={{ marginTop: 24 }}>
          <Title order={2} size="h5" id="panel-reviews">
            {t('reviews')}
          </Title>
          <ul className={classes.plain}>
            {reviews
              .filter((one) => one.reason)
              .map((one) => (
                <li key={one.id} className={classes.right}>
                  <Text size="sm">{one.reason}</Text>
                  <Text size="xs" c="dimmed">
                    <Person name={one.byName} /> · <Time at={one.at} />
                  </Text>
                </li>
              ))}
          </ul>
        </section>
      )}
      {intake && (
        <section aria-labelledby="panel-intake" style={{ marginTop: 24 }}>
          <Title order={2} size="h5" id="panel-intake">
            {t('intake')}
          </Title>
          <dl className={classes.plain}>
            {(['source', 'editor', 'responsibleEditor', 'publishedAt'] as const).map((key) => (
              <div key={key} className={classes.right}>
                <Text component="dt" size="xs" c="dimmed" display="inline">
                  {t(`said.${key}`)}{' '}
                </Text>
                <Text component="dd" size="sm" m={0} display="inline">
                  {intake.result[key] ?? t('notSaid')}
                </Text>
              </div>
            ))}
          </dl>
          {intake.result.warnings.length > 0 && (
            <ul className={classes.plain}>
              {intake.result.warnings.map((one) => (
                <li key={`${one.code}${one.detail ?? ''}`} className={classes.right}>
                  <Text size="xs">{w(one.code, { detail: one.detail ?? '' })}</Text>
                </li>
              ))}
            </ul>
          )}
          <Text size="xs" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
            {t('kept', { hash: intake.hash.slice(0, 12) })}
          </Text>
        </section>
      )}
      <section aria-labelledby="panel-events" style={{ marginTop: 24 }}>
        <Title order={2} size="h5" id="panel-events">
          {t('events')}
        </Title>
        <ol className={classes.plain}>
          {events.toReversed().map((one) => (
            <li key={one.seq} className={classes.right}>
              <Text size="sm">
                <Person name={one.actorName} />{' '}
                {t.has(`event.${one.type.replace('.', '-')}`)
                  ? t(`event.${one.type.replace('.', '-')}`)
                  : one.type}
              </Text>
              <Text size="xs" c="dimmed">
                <Time at={one.at} />
              </Text>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
