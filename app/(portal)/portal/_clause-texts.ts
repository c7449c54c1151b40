import type { ClauseTexts } from '@/components/rights/decision-view'
import type { StatementVersion } from '@/domain/rights/statement'
import type { Locale } from '@/lib/locale'

/** The clauses of a statement version as a chip shows them when it is pointed at. */
export const clauseTexts = (statement: StatementVersion, locale: Locale): ClauseTexts =>
  Object.fromEntries(
    statement.clauses.map(({ id, text }) => [`${statement.version} ${id}`, text[locale] ?? text['zh-CN']]),
  )
