import 'server-only'
import type { Scope } from '@/domain/rights/scope'
import { citeStatement, ruleOf, type StatementVersion } from '@/domain/rights/statement'
import { Refused } from '@/lib/refused'

/**
 * A scope as it may be asked for under a statement: the credit line is the statement's, whatever was typed, and nobody
 * is given what the statement gives to no one. Throws `Refused('term-over' | 'sublicensing-not-offered')`.
 */
export function offeredScope(scope: Scope, statement: StatementVersion, at: number): Scope {
  if (scope.term.to <= at) throw new Refused('term-over')
  const rule = ruleOf(statement, 'licensees')
  if (scope.sublicensing !== 'none' && rule?.sublicensing !== 'named')
    throw new Refused('sublicensing-not-offered', {}, [citeStatement(statement, 'licensees')])
  return rule ? { ...scope, credit: { ...scope.credit, template: rule.creditTemplate } } : scope
}
