import 'server-only'
import { headers } from 'next/headers'
import { currentSession } from '@/auth'
import type { Actor } from '@/domain/account/actor'
import { type ActionName, authorise } from '@/domain/account/permissions'
import { newId } from '@/lib/ids'
import { logFault } from '@/lib/log'
import { isOwnOrigin } from '@/lib/origin'
import { Refused } from '@/lib/refused'
import { attempt, type Result } from '@/lib/result'

/**
 * Makes a Server Action of a use case: own origin, person signed in, permission, then the use case; a refusal comes back
 * as data, a fault is logged and comes back as `unexpected` with the id under which it was logged. What a use case gives
 * must be plain data. Redirects thrown inside pass through.
 */
export const action = <I, T>(name: ActionName, work: (actor: Actor, input: I) => Promise<T>) =>
  checked(name, (actor, input: I) => {
    if (!actor) throw new Refused('signed-out')
    return work(actor, input)
  })

/** The same for what may be done without being signed in: the actor may be null. */
export const publicAction = <I, T>(name: ActionName, work: (actor: Actor | null, input: I) => Promise<T>) =>
  checked(name, work)

const checked =
  <I, T>(name: ActionName, work: (actor: Actor | null, input: I) => Promise<T>) =>
  async (input: I): Promise<Result<T>> => {
    try {
      return await attempt(async () => {
        if (!isOwnOrigin(await headers())) throw new Refused('foreign-origin')
        const actor = (await currentSession())?.actor ?? null
        if (actor) authorise(actor, name)
        return work(actor, input)
      })
    } catch (error) {
      if (isNavigation(error)) throw error
      return fault(name, error)
    }
  }

/** `redirect()` and `notFound()` of Next travel as exceptions with a digest of their own. */
const isNavigation = (error: unknown) =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')

/** Logs an unexpected error and gives what may be told of it. */
export function fault(name: string, error: unknown): Result<never> {
  const requestId = newId()
  logFault('fault', error, { name, requestId })
  return { ok: false, refusal: { code: 'unexpected', facts: { requestId }, cites: [] } }
}
