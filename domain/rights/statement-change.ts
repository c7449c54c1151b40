import { canonicalText } from '@/lib/hash'
import type { StatementVersion } from './statement'

/** `material`: uses, credit, operator or liability differ; `editorial`: only words do. */
export type StatementChange = 'none' | 'editorial' | 'material'

const substance = (one: StatementVersion) =>
  canonicalText({
    host: one.profile.host,
    operator: one.profile.operator,
    ownLabels: one.profile.ownLabels.toSorted(),
    rules: one.clauses
      .flatMap((clause) => clause.rules)
      .map((rule) => (rule.type === 'reprints' ? canonicalText({ type: rule.type }) : canonicalText(rule)))
      .toSorted(),
  })

/** How much changed from what somebody had read to what is in force. */
export function statementChange(seen: StatementVersion, current: StatementVersion): StatementChange {
  if (seen.id === current.id) return 'none'
  if (substance(seen) !== substance(current)) return 'material'
  const text = (one: StatementVersion) =>
    one.clauses.map((clause) => `${clause.id} ${clause.sha256}`).join('\n')
  return text(seen) === text(current) ? 'none' : 'editorial'
}
