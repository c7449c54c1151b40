import type { Decision } from '../decision'
import type { DecisionGrant, Reservation } from '../decision-state'
import { numberOf } from '../legal-parameters'
import { type Context, citeGrant, type Finding, held } from './context'

const leaseMs = ({ state }: Context) => numberOf(state.parameters, 'lease.seconds') * 1000

/** A lease counts until it ends; nobody can hold one for longer than the parameter says. */
const stillHeld = (context: Context, one: Reservation) =>
  context.request.at < Math.min(one.expiresAt, one.leasedAt + leaseMs(context))

/** Deliveries of a grant that are taken or leased, without the lease that the question itself holds. */
export function takenOf(context: Context, grant: DecisionGrant): number {
  const leased = context.state.reservations
    .filter((one) => one.grantId === grant.id && one.id !== context.request.reservationId)
    .filter((one) => stillHeld(context, one))
    .reduce((sum, one) => sum + one.deliveries, 0)
  return grant.used.deliveries + leased
}

/** Whether the grant has units left for what is asked. */
export function testQuantity(context: Context, grant: DecisionGrant | null): Finding {
  const limit = grant?.scope.quantity.deliveries ?? null
  if (!grant || limit === null) return held
  const taken = takenOf(context, grant)
  if (taken + context.request.quantity <= limit) return held
  return {
    result: 'failed',
    code: 'QUANTITY_EXHAUSTED',
    cites: [citeGrant(context, grant, 'quantity')],
    facts: { grant: grant.number, expected: String(limit), actual: String(taken) },
  }
}

/** What the delivery takes, leased for at most the parameter's seconds and never past the end of the term. */
export function consumption(
  context: Context,
  grant: DecisionGrant,
  excerptChars: number,
): Decision['consume'] {
  const { request } = context
  return {
    grantId: grant.id,
    deliveries: request.quantity,
    chars: excerptChars,
    leaseUntil: Math.min(request.at + leaseMs(context), grant.scope.term.to),
  }
}

/** Leases that go back: the question's own, and all on the item where the item itself is gone. */
export function releases(context: Context, itemGone: boolean): Decision['release'] {
  const { request, state } = context
  return state.reservations
    .filter((one) => one.id === request.reservationId || (itemGone && one.itemId === state.item.id))
    .map((one) => ({ reservationId: one.id, grantId: one.grantId, deliveries: one.deliveries }))
    .toSorted((a, b) => (a.reservationId < b.reservationId ? -1 : 1))
}
