import type { Actor } from '@/domain/account/actor'
import { abilities, type Guards, type Machine, transition as step, type Table } from '@/domain/machine'

/** `expired` and `exhausted` are read from term and counter at the moment of asking; they are never stored late. */
export const grantStates = ['active', 'suspended', 'revoked'] as const
export type GrantState = (typeof grantStates)[number]

export const grantActions = ['suspend', 'resume', 'revoke'] as const
export type GrantAction = (typeof grantActions)[number]

export interface GrantFacts {
  state: GrantState
}

export const grantTable = {
  suspend: { from: ['active'], to: 'suspended', may: ['rights'], unless: [] },
  resume: { from: ['suspended'], to: 'active', may: ['rights'], unless: [] },
  revoke: { from: ['active', 'suspended'], to: 'revoked', may: ['rights'], unless: [] },
} as const satisfies Table<GrantState, GrantAction, never>

const guards: Guards<never, GrantFacts> = {}

export const grantMachine: Machine<GrantState, GrantAction, never, GrantFacts> = {
  noun: 'grant',
  table: grantTable,
  guards,
  stateOf: (grant) => grant.state,
}

export const grantTransition = (grant: GrantFacts, action: GrantAction, actor: Actor) =>
  step(grantMachine, grant, action, actor)

export const grantAbilities = (grant: GrantFacts, actor: Actor) => abilities(grantMachine, grant, actor)

/** What a reader of the letter is told. */
export type LetterStatus = 'valid' | 'notYet' | 'ended' | 'exhausted' | 'suspended' | 'revoked' | 'withdrawn'

/** The standing of a grant at an instant: revocation outweighs withdrawal, withdrawal outweighs the term. */
export function standingOf(
  grant: {
    state: GrantState
    termFrom: number
    termTo: number
    deliveriesUsed: number
    deliveries: number | null
  },
  work: { allWithdrawn: boolean },
  at: number,
): LetterStatus {
  if (grant.state === 'revoked') return 'revoked'
  if (work.allWithdrawn) return 'withdrawn'
  if (grant.state === 'suspended') return 'suspended'
  if (at >= grant.termTo) return 'ended'
  if (at < grant.termFrom) return 'notYet'
  if (grant.deliveries !== null && grant.deliveriesUsed >= grant.deliveries) return 'exhausted'
  return 'valid'
}
