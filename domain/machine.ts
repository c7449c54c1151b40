import type { Cite, Facts } from '@/lib/refused'
import { Refused } from '@/lib/refused'
import { type Actor, hasRole, type Role } from './account/actor'

/**
 * A state machine is one table a noun: from which states an action leads where, who may, and what stands in its way.
 * Pages draw their buttons from it, use cases obey it, and `docs/workflow.md` is generated from it.
 */
export interface Step<State extends string, Guard extends string> {
  from: readonly State[]
  to: State | 'same'
  may: readonly Role[] | 'system'
  /** Named obstacles, tested in order; the first that holds refuses with its own code. */
  unless: readonly Guard[]
}

export type Table<State extends string, Action extends string, Guard extends string> = Record<
  Action,
  Step<State, Guard>
>

/** What stands in the way, or null. */
export interface Obstacle {
  code: string
  facts?: Facts
  cites?: readonly Cite[]
}

export type Guards<Guard extends string, Thing> = Record<
  Guard,
  (thing: Thing, actor: Actor) => Obstacle | null
>

export interface Machine<State extends string, Action extends string, Guard extends string, Thing> {
  noun: string
  table: Table<State, Action, Guard>
  guards: Guards<Guard, Thing>
  stateOf: (thing: Thing) => State
}

/** Why the actor may not do this now, or null where nothing stands in the way. */
export function obstacle<S extends string, A extends string, G extends string, T>(
  machine: Machine<S, A, G, T>,
  thing: T,
  action: A,
  actor: Actor,
): Obstacle | null {
  const step = machine.table[action]
  const allowed = step.may === 'system' ? actor.id === 'system' : hasRole(actor, step.may)
  if (!allowed) return { code: 'not-allowed', facts: { action: `${machine.noun}.${action}` } }
  const state = machine.stateOf(thing)
  if (!step.from.includes(state))
    return {
      code: 'wrong-state',
      facts: { action: `${machine.noun}.${action}`, state: `${machine.noun}.${state}` },
    }
  for (const name of step.unless) {
    const found = machine.guards[name](thing, actor)
    if (found) return found
  }
  return null
}

/** The state that follows. Throws `Refused` with the first obstacle. */
export function transition<S extends string, A extends string, G extends string, T>(
  machine: Machine<S, A, G, T>,
  thing: T,
  action: A,
  actor: Actor,
): S {
  const found = obstacle(machine, thing, action, actor)
  if (found) throw new Refused(found.code, found.facts, found.cites)
  const { to } = machine.table[action]
  return to === 'same' ? machine.stateOf(thing) : to
}

export interface Ability<A extends string> {
  action: A
  /** Null: may be done now. Otherwise why not; the button is shown, disabled, with the reason. */
  obstacle: Obstacle | null
}

/** What the actor could do with it by role and state; each with what still stands in the way. */
export function abilities<S extends string, A extends string, G extends string, T>(
  machine: Machine<S, A, G, T>,
  thing: T,
  actor: Actor,
): Ability<A>[] {
  return (Object.keys(machine.table) as A[])
    .map((action) => ({ action, obstacle: obstacle(machine, thing, action, actor) }))
    .filter(({ obstacle: found }) => found?.code !== 'not-allowed' && found?.code !== 'wrong-state')
}
