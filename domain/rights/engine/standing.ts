import { hours } from '@/lib/time'
import type { ReasonCode } from '../codes'
import type { DecisionGrant } from '../decision-state'
import { numberOf } from '../legal-parameters'
import { citeStatement } from '../statement'
import { statementChange } from '../statement-change'
import { type Context, citeGrant, type Finding, held, looksAhead, looksBack } from './context'

/** A licensee who had an older statement before them is asked again where the change is one of substance. */
function testReading({ request, state, statement }: Context): Finding {
  const { statementSeenId } = request
  if (statementSeenId === null || statementSeenId === statement.id) return held
  const seen = state.statements.find((one) => one.id === statementSeenId)
  if (seen && statementChange(seen, statement) !== 'material') return held
  return {
    result: 'unknown',
    code: 'STATEMENT_CHANGED',
    cites: [...(seen ? [citeStatement(seen, 'licensees')] : []), citeStatement(statement, 'licensees')],
    facts: { expected: statement.version, actual: seen?.version ?? '' },
  }
}

/**
 * Signature, payment and consent of the grant. Where a payment is reversed nothing more leaves from that instant;
 * copies that are up get time to cure, they are not killed.
 */
export function testStanding(context: Context, grant: DecisionGrant | null): Finding {
  const { request, state } = context
  if (looksAhead(request.phase)) return testReading(context)
  if (!grant) return held
  if (looksBack(request.phase)) {
    if (grant.payment !== 'reversed' && grant.status !== 'suspended') return held
    const cite = citeGrant(context, grant, grant.payment === 'reversed' ? 'payment' : 'status')
    const dueAt = request.at + hours(numberOf(state.parameters, 'cure.hours'))
    const text = grant.payment === 'reversed' ? 'PAYMENT_REVERSED' : 'GRANT_SUSPENDED'
    return { result: 'held', duties: [{ action: 'cure', dueAt, text, cite }] }
  }
  const tests: [boolean, ReasonCode, string][] = [
    [grant.signature === 'pending' || grant.status === 'pending_signature', 'SIGNATURE_PENDING', 'signature'],
    [grant.payment === 'reversed', 'PAYMENT_REVERSED', 'payment'],
    [grant.payment === 'pending' || grant.status === 'pending_payment', 'PAYMENT_PENDING', 'payment'],
    [grant.consent === 'pending', 'CONSENT_PENDING', 'consent'],
  ]
  const stop = tests.find(([stands]) => stands)
  if (!stop) return held
  const [, code, field] = stop
  return {
    result: 'failed',
    code,
    cites: [citeGrant(context, grant, field)],
    facts: { grant: grant.number, organisation: grant.organisationName },
  }
}
