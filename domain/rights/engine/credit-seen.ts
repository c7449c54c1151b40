import { hours } from '@/lib/time'
import { checkCredit } from '../credit'
import type { Duty } from '../decision'
import type { DecisionGrant } from '../decision-state'
import { numberOf } from '../legal-parameters'
import { citeStatement } from '../statement'
import { type Context, citeGrant, type Finding, instantText, statementOf } from './context'

/**
 * The credit line as a licensee's page shows it. A breach is to be cured within the parameter's hours from the
 * moment it was found; after that the grant is to be suspended.
 */
export function testCredit(context: Context, grant: DecisionGrant | null): Finding {
  const { request, state, statement } = context
  const { observed } = request
  const template = grant?.scope.credit.template
  if (!observed || !grant || !template)
    return { result: 'unknown', code: 'CREDIT_NOT_SEEN', cites: [citeStatement(statement, 'licensees')] }
  const check = checkCredit(template, observed.text, observed)
  const cite = citeGrant(context, grant, 'credit')
  const cites = [cite, citeStatement(statementOf(context, grant.statementId), 'licensees')]
  if (check.compliant) return { result: 'held', code: 'CREDIT_OK', cites }
  const since = observed.breachSince ?? request.at
  const dueAt = since + hours(numberOf(state.parameters, 'cure.hours'))
  const late = request.at >= dueAt
  const duty: Duty = late
    ? { action: 'suspend', dueAt: request.at, text: check.code, cite }
    : { action: 'cure', dueAt, text: template, cite }
  return {
    result: 'failed',
    code: late ? 'CREDIT_NOT_CURED' : check.code,
    cites,
    facts: {
      grant: grant.number,
      organisation: grant.organisationName,
      expected: template,
      actual: check.seen ?? '',
      until: instantText(context, dueAt),
    },
    duties: [duty],
  }
}
