import { type Actor, type Role, roles, systemActor } from '@/domain/account/actor'
import {
  type ArticleFacts,
  type ArticleState,
  articleMachine,
  articleStates,
} from '@/domain/article/transitions'
import { grantMachine, grantStates, standingOf } from '@/domain/licensing/grant'
import { organisationMachine, organisationStates } from '@/domain/licensing/organisation'
import { type RequestState, requestMachine, requestStates } from '@/domain/licensing/request'
import { type Machine, obstacle } from '@/domain/machine'

/** A state machine with its types taken off, so that all of them can be told by the same code. */
export interface Noun {
  name: string
  first: string
  states: readonly string[]
  steps: readonly {
    action: string
    from: readonly string[]
    to: string
    may: readonly Role[] | 'system'
    unless: readonly string[]
  }[]
  /** Refusal code of each obstacle. */
  codes: ReadonlyMap<string, string>
  situations: readonly string[]
  /** State that follows, `-` where the actor's roles do not allow it, `.` where the state does not, or the refusal. */
  cell: (situation: string, state: string, action: string, actor: Actor) => string
}

const acting = (as: readonly Role[]): Actor => ({
  id: 'me',
  name: 'me',
  roles: as,
  organisationId: as.includes('licensee') ? 'ours' : null,
})

/** Columns of the matrix. The pair is there because a person may be both. */
const actors: ReadonlyMap<string, Actor> = new Map([
  ...roles.map((role) => [role, acting([role])] as const),
  ['editor+reviewer', acting(['editor', 'reviewer'])],
  ['system', systemActor],
])

function noun<S extends string, A extends string, G extends string, T>(
  machine: Machine<S, A, G, T>,
  states: readonly S[],
  first: S,
  situations: Record<string, (state: S) => T>,
): Noun {
  const steps = (Object.keys(machine.table) as A[]).map((action) => ({ action, ...machine.table[action] }))
  const things = Object.values(situations).flatMap((make) => states.map(make))
  const codes = new Map<string, string>()
  for (const name of Object.keys(machine.guards) as G[])
    for (const thing of things)
      for (const actor of actors.values()) {
        const found = machine.guards[name](thing, actor)
        if (found) codes.set(name, found.code)
      }
  const outcome = (thing: T, action: A, actor: Actor): string => {
    const found = obstacle(machine, thing, action, actor)
    if (found?.code === 'not-allowed') return '-'
    if (found?.code === 'wrong-state') return '.'
    if (found) return `!${found.code}`
    const { to } = machine.table[action]
    return to === 'same' ? machine.stateOf(thing) : to
  }
  return {
    name: machine.noun,
    first,
    states,
    steps,
    codes,
    situations: Object.keys(situations),
    cell: (situation, state, action, actor) => {
      const make = situations[situation]
      if (!make) throw new Error(`no such situation: ${situation}`)
      return outcome(make(state as S), action as A, actor)
    },
  }
}

const article =
  (more: Partial<ArticleFacts>) =>
  (state: ArticleState): ArticleFacts => ({
    state,
    liveState: 'none',
    contentHash: 'content',
    contributors: ['another'],
    signedOffBy: 'a reviewer',
    signedOffHash: 'content',
    unmet: [],
    ...more,
  })

const mine = { contributors: ['another', 'me'] }

export const nouns: readonly Noun[] = [
  noun(articleMachine, articleStates, 'draft', {
    'actor wrote none of it, never live': article({}),
    'actor wrote none of it, live': article({ liveState: 'live' }),
    'actor wrote none of it, withdrawn from readers': article({ liveState: 'withdrawn' }),
    'actor is a contributor, never live': article(mine),
    'actor is a contributor, live': article({ ...mine, liveState: 'live' }),
    'actor is a contributor, withdrawn from readers': article({ ...mine, liveState: 'withdrawn' }),
    'a check is unmet, live': article({ liveState: 'live', unmet: ['source'] }),
    'sign-off is of another content, live': article({ liveState: 'live', signedOffHash: 'before' }),
    'signed off by a contributor, live': article({ liveState: 'live', signedOffBy: 'another' }),
  }),
  noun(requestMachine, requestStates, 'submitted', {
    "the licensee's own": (state: RequestState) => ({ state, organisationId: 'ours' }),
    "another organisation's": (state: RequestState) => ({ state, organisationId: 'theirs' }),
  }),
  noun(grantMachine, grantStates, 'active', { any: (state) => ({ state }) }),
  noun(organisationMachine, organisationStates, 'pending', { any: (state) => ({ state }) }),
]

/** State x action x role, each cell as the machine answers it: what a change of a rule changes. */
export const matrixText = (): string =>
  [
    'Cells: the state that follows; - the role may not; . not from this state; !code refused with that code.',
    'Written by `npm run -s workflow`.',
    ...nouns.flatMap((one) => one.situations.map((situation) => situationText(one, situation))),
    standingText(),
    '',
  ].join('\n\n')

const situationText = (one: Noun, situation: string): string => {
  const rows = one.states.flatMap((state) =>
    one.steps.map(({ action }) => [
      state,
      action,
      ...[...actors.values()].map((actor) => one.cell(situation, state, action, actor)),
    ]),
  )
  return `## ${one.name}: ${situation}\n${columns([['state', 'action', ...actors.keys()], ...rows])}`
}

/** What a letter's reader is told, at every meeting of grant, works, day and counter. */
function standingText(): string {
  const rows = grantStates.flatMap((state) =>
    [false, true].flatMap((allWithdrawn) =>
      (['before the term', 'in the term', 'after the term'] as const).flatMap((when) =>
        [0, 1].map((deliveriesUsed) => [
          state,
          allWithdrawn ? 'withdrawn' : 'live',
          when,
          `${deliveriesUsed} of 1`,
          standingOf(
            { state, termFrom: 10, termTo: 20, deliveriesUsed, deliveries: 1 },
            { allWithdrawn },
            { 'before the term': 9, 'in the term': 10, 'after the term': 20 }[when],
          ),
        ]),
      ),
    ),
  )
  return `## standing of a letter\n${columns([['grant', 'works', 'at', 'used', 'standing'], ...rows])}`
}

/** Of one width throughout, so that a changed cell changes its own line alone. */
const columns = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => cell.padEnd(15))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
