import { Tooltip } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { clauseName } from '@/lib/clause-name'
import type { Cite } from '@/lib/refused'
import classes from './chips.module.css'

/** The basis of a refusal or permit. A clause of the statement leads to it in its own version; `text` shows on hover. */
export function ClauseChip({ cite, text }: { cite: Cite; text?: string | undefined }) {
  const t = useTranslations('common.cite')
  const locale = useLocale()
  const label =
    cite.kind === 'statement' && cite.clause === '*'
      ? t('statementWhole')
      : t(cite.kind, { id: cite.id, clause: clauseName(cite.clause, locale), version: cite.version })
  const hover = text ?? (cite.version ? t('version', { version: cite.version }) : label)
  return (
    <Tooltip label={hover} multiline maw={420} withArrow>
      {cite.kind === 'statement' ? (
        <a className={classes.clause} href={clauseAddress(cite)}>
          {label}
        </a>
      ) : (
        <span className={classes.clause}>{label}</span>
      )}
    </Tooltip>
  )
}

/** Where readers find the clause in the version that is cited. */
export const clauseAddress = (cite: Cite) =>
  `/statement/${encodeURIComponent(cite.version)}${cite.clause === '*' ? '' : `#${encodeURIComponent(cite.clause)}`}`
