import 'server-only'
import { and, asc, eq, gt, lt } from 'drizzle-orm'
import { newId } from '@/lib/ids'
import { minutes } from '@/lib/time'
import { type Database, transaction } from './client'
import { loginAttempts } from './schema'

const WINDOW = minutes(15)

export interface Limit {
  key: string
  /** Attempts allowed within the window of 15 minutes. */
  most: number
}

/**
 * Counts an attempt against every limit before the password is looked at, so that guesses in parallel count too.
 * @returns 0 and the attempt is counted, or the milliseconds to wait and nothing is counted
 */
export const countAttempt = (limits: readonly Limit[], at: number): Promise<number> =>
  transaction(async (tx) => {
    await tx.delete(loginAttempts).where(lt(loginAttempts.at, at - 2 * WINDOW))
    let wait = 0
    for (const { key, most } of limits) wait = Math.max(wait, await waitFor(tx, key, most, at))
    if (wait > 0) return wait
    await tx.insert(loginAttempts).values(limits.map(({ key }) => ({ id: newId(), key, at })))
    return 0
  })

async function waitFor(tx: Database, key: string, most: number, at: number): Promise<number> {
  const recent = await tx
    .select({ at: loginAttempts.at })
    .from(loginAttempts)
    .where(and(eq(loginAttempts.key, key), gt(loginAttempts.at, at - WINDOW)))
    .orderBy(asc(loginAttempts.at))
  const blocking = recent.at(-most)
  return blocking ? blocking.at + WINDOW - at : 0
}

/** A success forgives the attempts counted under the key. */
export const forgiveAttempts = async (tx: Database, key: string): Promise<void> => {
  await tx.delete(loginAttempts).where(eq(loginAttempts.key, key))
}
