'use client'

import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan, IconCircleCheck, IconUserSearch } from '@tabler/icons-react'
import { useTimeZone, useTranslations } from 'next-intl'
import { ClauseChip } from '@/components/ui/clause-chip'
import { useRefusalText } from '@/components/ui/refusal-text'
import type { Outcome } from '@/domain/rights/decision'
import { wallClock } from '@/lib/time'
import type { AnswerView } from './model'
import classes from './portal.module.css'

const icons = {
  permit: IconCircleCheck,
  permit_with_duties: IconCircleCheck,
  partial: IconAlertTriangle,
  needs_review: IconUserSearch,
  deny: IconBan,
} as const satisfies Record<Outcome, typeof IconBan>

/** The outcome of a decision: colour, sign and word. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('decision.outcome')
  const Icon = icons[outcome]
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={16} stroke={2} aria-hidden />
      {t(outcome)}
    </span>
  )
}

/** Yes, with what duty, or no, because of which clause: the engine's answer for one item in words. */
export function Answer({ answer }: { answer: AnswerView }) {
  const t = useTranslations()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const textOf = useRefusalText()
  const { outcome, code, facts, duties, cites, left } = answer
  return (
    <div>
      <OutcomeChip outcome={outcome} />
      <Text mt={2}>{textOf({ code, facts, cites })}</Text>
      {left.length > 0 ? (
        <ul className={classes.duties}>
          {left.map((one) => (
            <li key={one.part}>
              {t('portal.answer.leftOut', { kind: t(`portal.part.${one.kind}`), part: one.part })}
            </li>
          ))}
        </ul>
      ) : null}
      {duties.length > 0 && outcome !== 'deny' ? (
        <>
          <Text size="sm" c="dimmed" mt={4}>
            {t('portal.answer.duties')}
          </Text>
          <ul className={classes.duties}>
            {duties.map(({ action, text, dueAt }) => (
              <li key={`${action}${text}${dueAt}`}>
                {t(`decision.duty.${action}`, {
                  text: text ?? '',
                  due: dueAt === null ? '' : wallClock(dueAt, zone),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {cites.length > 0 ? (
        <Group gap="xs" mt={4}>
          {cites.map((cite) => (
            <ClauseChip key={`${cite.kind}${cite.id}${cite.clause}`} cite={cite} />
          ))}
        </Group>
      ) : null}
    </div>
  )
}
