import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { describeScope } from '@/domain/licensing/describe-scope'
import type { Scope } from '@/domain/rights/scope'
import { Facts } from './facts'
import classes from './office.module.css'

const rows = [
  'uses',
  'channels',
  'territory',
  'term',
  'languages',
  'quantity',
  'exclusivity',
  'credit',
  'parts',
  'sublicensing',
] as const

/** A scope as one sentence; every term of it opens below. */
export function ScopeFacts({ scope }: { scope: Scope }) {
  const t = useTranslations('office.scope')
  const locale = useLocale()
  const said = describeScope(scope, locale, useTimeZone())
  return (
    <>
      <p className={classes.scope}>{said.sentence}</p>
      {scope.exclusivity.kind === 'none' ? null : (
        <p className={classes.changed}>
          {t('exclusivity')} · {said.exclusivity}
        </p>
      )}
      <details className={classes.more}>
        <summary>{t('all')}</summary>
        <Facts rows={Object.fromEntries(rows.map((key) => [t(key), said[key]]))} />
      </details>
    </>
  )
}
