'use client'

import { Stack, Text, Title } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ClauseChip } from '@/components/ui/clause-chip'
import { RightsChip } from '@/components/ui/rights-chip'
import type { Check } from '@/domain/article/checklist'
import type { Component } from '@/domain/rights/ownership'
import classes from './desk.module.css'
import type { ClauseOf } from './model'

interface Props {
  components: readonly Component[]
  checks: readonly Check[]
  /** The clause behind a rule, where the statement has one. */
  clauses: Partial<Record<'own' | 'reprint' | 'reserve', ClauseOf>>
  onPart?: (part: string) => void
}

/** Whose the content is, by which rule of the statement, and what still keeps the article from going on. */
export function RightsPanel({ components, checks, clauses, onPart }: Props) {
  const t = useTranslations('article.rights')
  const parts = components.filter((one) => one.part !== 'headline')
  const pictures = parts.filter((one) => one.part !== 'body').map((one) => one.part)
  const nameOf = (part: string) =>
    part === 'body' ? t('body') : t('picture', { n: pictures.indexOf(part) + 1 })
  const stopping = checks.filter((one) => one.stops)
  const met = stopping.filter((one) => one.met).length
  return (
    <Stack gap="lg">
      <section aria-labelledby="panel-rights">
        <Title order={2} size="h5" id="panel-rights">
          {t('title')}
        </Title>
        <ul className={classes.plain}>
          {parts.map((one) => {
            const clause =
              one.ownership.class === 'own'
                ? clauses.own
                : one.ownership.class === 'third_party'
                  ? clauses.reprint
                  : undefined
            return (
              <li key={one.part} className={classes.right}>
                <span className={classes.part}>{nameOf(one.part)}</span>
                <RightsChip right={one.ownership.class} holder={one.ownership.holder} />
                <Text size="xs" c="dimmed">
                  {t(`rule.${one.ownership.rule}`)}{' '}
                  {clause && <ClauseChip cite={clause.cite} text={clause.text} />}
                </Text>
              </li>
            )
          })}
        </ul>
      </section>
      <section aria-labelledby="panel-checks">
        <Title order={2} size="h5" id="panel-checks">
          {t('checks', { met, of: stopping.length })}
        </Title>
        <ul className={classes.plain}>
          {checks
            .toSorted((a, b) => Number(a.met) - Number(b.met) || Number(b.stops) - Number(a.stops))
            .map((one) => (
              <li
                key={`${one.key}-${one.part}`}
                className={classes.check}
                data-met={one.met || undefined}
                data-stops={one.stops || undefined}
              >
                {one.met ? (
                  <IconCircleCheck size={16} aria-hidden />
                ) : one.stops ? (
                  <IconAlertCircle size={16} aria-hidden />
                ) : (
                  <IconCircleDashed size={16} aria-hidden />
                )}
                <span>
                  {one.part && onPart ? (
                    <button
                      type="button"
                      className={classes.jump}
                      onClick={() => one.part && onPart(one.part)}
                    >
                      {nameOf(one.part)}
                    </button>
                  ) : null}
                  {t(`check.${one.key}`)}
                  <span className={classes.basis}>
                    {one.met ? t('met') : one.stops ? t('stops') : t('advises')} · {t(`basis.${one.basis}`)}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      </section>
    </Stack>
  )
}
