import type { Actor } from '@/domain/account/actor'
import { abilities, type Guards, type Machine, transition as step, type Table } from '@/domain/machine'

export const organisationStates = ['pending', 'verified', 'suspended'] as const
export type OrganisationState = (typeof organisationStates)[number]

export const organisationActions = ['verify', 'suspend', 'reinstate'] as const
export type OrganisationAction = (typeof organisationActions)[number]

export interface OrganisationFacts {
  state: OrganisationState
}

export const organisationTable = {
  verify: { from: ['pending'], to: 'verified', may: ['rights'], unless: [] },
  suspend: { from: ['pending', 'verified'], to: 'suspended', may: ['rights'], unless: [] },
  reinstate: { from: ['suspended'], to: 'verified', may: ['rights'], unless: [] },
} as const satisfies Table<OrganisationState, OrganisationAction, never>

const guards: Guards<never, OrganisationFacts> = {}

export const organisationMachine: Machine<OrganisationState, OrganisationAction, never, OrganisationFacts> = {
  noun: 'organisation',
  table: organisationTable,
  guards,
  stateOf: (organisation) => organisation.state,
}

export const organisationTransition = (one: OrganisationFacts, action: OrganisationAction, actor: Actor) =>
  step(organisationMachine, one, action, actor)

export const organisationAbilities = (one: OrganisationFacts, actor: Actor) =>
  abilities(organisationMachine, one, actor)
