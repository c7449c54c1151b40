import type { Actor } from '@/domain/account/actor'
import { abilities, type Guards, type Machine, transition as step, type Table } from '@/domain/machine'

export const requestStates = [
  'submitted',
  'askedBack',
  'granted',
  'partlyGranted',
  'refused',
  'cancelled',
] as const
export type RequestState = (typeof requestStates)[number]

export const requestActions = ['askBack', 'answer', 'grant', 'refuse', 'cancel'] as const
export type RequestAction = (typeof requestActions)[number]

export interface RequestFacts {
  state: RequestState
  organisationId: string
}

type RequestGuard = 'foreign'

export const requestTable = {
  askBack: { from: ['submitted'], to: 'askedBack', may: ['rights'], unless: [] },
  answer: { from: ['askedBack'], to: 'submitted', may: ['licensee'], unless: ['foreign'] },
  /** In part or in full, as the items say. */
  grant: { from: ['submitted', 'askedBack'], to: 'granted', may: ['rights'], unless: [] },
  refuse: { from: ['submitted', 'askedBack'], to: 'refused', may: ['rights'], unless: [] },
  cancel: { from: ['submitted', 'askedBack'], to: 'cancelled', may: ['licensee'], unless: ['foreign'] },
} as const satisfies Table<RequestState, RequestAction, RequestGuard>

const guards: Guards<RequestGuard, RequestFacts> = {
  foreign: (request, actor) =>
    request.organisationId === actor.organisationId ? null : { code: 'not-found' },
}

export const requestMachine: Machine<RequestState, RequestAction, RequestGuard, RequestFacts> = {
  noun: 'request',
  table: requestTable,
  guards,
  stateOf: (request) => request.state,
}

export const requestTransition = (request: RequestFacts, action: RequestAction, actor: Actor) =>
  step(requestMachine, request, action, actor)

export const requestAbilities = (request: RequestFacts, actor: Actor) =>
  abilities(requestMachine, request, actor)
