import type { DecisionGrant } from '../decision-state'
import { type Claim, conflictOf } from '../exclusivity'
import { citeLaw } from '../legal-parameters'
import { type Context, citeGrant, type Finding, held, looksAhead, type Stop } from './context'

/** Grants that bind us: signed ones, and those on their way to it, so that one right is not promised twice. */
const LIVE = new Set<DecisionGrant['status']>([
  'pending_signature',
  'pending_payment',
  'active',
  'suspended',
  'exhausted',
])

const shutsOutOthers = (one: DecisionGrant) => one.scope.exclusivity.kind !== 'none'

const madeAt = (one: DecisionGrant) => one.grantedAt ?? one.scope.term.from

function claimOf({ request, languages }: Context): Claim {
  const instant = { from: request.at, to: request.at + 1 }
  return {
    uses: request.uses,
    channels: request.channels,
    territory: request.territory,
    languages,
    term: looksAhead(request.phase) ? request.term : instant,
  }
}

const names = (context: Context, one: DecisionGrant) => ({
  grant: one.number,
  item: context.state.item.title,
})

function against(context: Context, other: DecisionGrant, claim: Claim): Stop | null {
  const { verdict, overlap } = conflictOf(other.scope, claim)
  if (verdict === 'compatible') return null
  const open = Object.entries(overlap).filter(([, value]) => value === 'unknown')
  return {
    result: verdict === 'unknown' ? 'unknown' : 'failed',
    code: verdict === 'unknown' ? 'EXCLUSIVITY_UNKNOWN' : 'EXCLUSIVITY_CONFLICT',
    cites: [citeGrant(context, other, 'exclusivity')],
    facts: { ...names(context, other), expected: open.map(([name]) => name).join(', ') },
  }
}

/**
 * Rights that others hold alone. A new grant meets every live exclusive one, and, where it asks for exclusivity
 * itself, every live grant of another; it must then say whether we ourselves may go on (实施条例 24). An older
 * grant is not cut short by a newer exclusive one. Our own publication stops before an exclusive licence that
 * did not reserve us our own use.
 */
export function testExclusivity(context: Context, mine: DecisionGrant | null): Finding {
  const { request, state, beneficiary } = context
  const { phase } = request
  const wants = request.exclusivity?.kind ?? 'none'
  const ahead = looksAhead(phase)
  const others = state.grants
    .filter((one) => LIVE.has(one.status) && one.id !== mine?.id && one.organisationId !== '*')
    .filter((one) => phase === 'issue' || one.organisationId !== beneficiary)
    .filter((one) => one.targets.itemIds?.includes(state.item.id) ?? true)
    .filter((one) => {
      if (phase === 'issue')
        return one.scope.exclusivity.kind === 'exclusive' && !one.scope.exclusivity.ownerReserved
      if (ahead) return shutsOutOthers(one) || wants !== 'none'
      return shutsOutOthers(one) && (mine === null || madeAt(one) <= madeAt(mine))
    })
    .toSorted((a, b) => madeAt(a) - madeAt(b) || (a.id < b.id ? -1 : 1))
  const claim = claimOf(context)
  const stops = others.flatMap((one) => against(context, one, claim) ?? [])
  const stop = stops.find((one) => one.result === 'failed') ?? stops[0]
  if (stop) {
    if (phase !== 'issue' || stop.result === 'unknown') return stop
    return {
      ...stop,
      code: 'EXCLUSIVE_SHUTS_OUT_OWNER',
      cites: [...stop.cites, citeLaw(state.parameters, 'exclusive.silentShutsOutOwner')],
    }
  }
  if (ahead && wants === 'exclusive' && (request.exclusivity?.ownerReserved ?? null) === null)
    return {
      result: 'unknown',
      code: 'EXCLUSIVITY_OWNER_SILENT',
      cites: [
        citeLaw(state.parameters, 'exclusive.inWriting'),
        citeLaw(state.parameters, 'exclusive.silentShutsOutOwner'),
      ],
      facts: { item: state.item.title },
    }
  return held
}
