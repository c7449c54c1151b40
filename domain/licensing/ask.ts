import { type DecisionRequest, decisionRequest, type UsedAs } from '@/domain/rights/decision'
import type { Component } from '@/domain/rights/ownership'
import type { Channel, Scope, Territory } from '@/domain/rights/scope'

/** Who the engine is told is asking. */
export interface Asking {
  kind: 'licensee' | 'staff'
  organisationId: string | null
  organisationName: string | null
  roles: readonly string[]
  credential: 'valid' | 'missing' | 'expired' | 'revoked'
}

/** The parts of an item that a scope reaches; null where it reaches all of them. */
export function partsWithin(components: readonly Component[], kinds: readonly string[]): string[] | null {
  const within = components.filter((one) => kinds.includes(one.kind)).map((one) => one.part)
  return within.length === 0 || within.length === components.length ? null : within
}

const engineActor = (asking: Asking): DecisionRequest['actor'] => ({
  kind: asking.kind,
  organisationId: asking.organisationId,
  organisationName: asking.organisationName,
  roles: [...asking.roles],
  credential: asking.credential,
})

/**
 * The question whether this scope may be licensed (`quote`) or granted now (`grant`) for an item with these
 * components. `licenseeId`: for whom staff ask.
 */
export const askForScope = (
  phase: 'quote' | 'grant',
  at: number,
  asking: Asking,
  scope: Scope,
  components: readonly Component[],
  more: { licenseeId?: string; statementSeenId?: string } = {},
): DecisionRequest =>
  decisionRequest.parse({
    phase,
    at,
    actor: engineActor(asking),
    uses: scope.uses.map(
      (use): UsedAs => ({ type: use.type, modification: use.modification, byMachine: false }),
    ),
    components: partsWithin(components, scope.partKinds),
    channels: scope.channels,
    territory: scope.territory,
    languages: scope.languages,
    term: scope.term,
    quantity: scope.quantity.deliveries ?? 1,
    exclusivity: scope.exclusivity,
    licenseeId: more.licenseeId ?? null,
    statementSeenId: more.statementSeenId ?? null,
  })

export interface Wanted {
  use: UsedAs
  channel: Channel | null
  territory: Territory | null
  language: string | null
  reservationId: string | null
  /** Only this grant may answer; null: any of the organisation's. */
  grantId: string | null
  /** Organisation that will use the copy; null: the licensee itself. */
  endUserId: string | null
}

/** The question whether the bytes may leave to this licensee, for one use on one channel. */
export const askForDelivery = (at: number, asking: Asking, wanted: Wanted): DecisionRequest =>
  decisionRequest.parse({
    phase: 'deliver',
    at,
    actor: engineActor(asking),
    uses: [wanted.use],
    channels: wanted.channel ? [wanted.channel] : null,
    territory: wanted.territory,
    languages: wanted.language ? [wanted.language] : null,
    quantity: 1,
    reservationId: wanted.reservationId,
    grantId: wanted.grantId,
    endUserId: wanted.endUserId,
  })
