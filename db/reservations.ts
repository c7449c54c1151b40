import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '@/lib/ids'
import type { Database } from './client'
import { grants, reservations } from './schema'

/** Holds one unit of a grant until `expiresAt`; a process that dies gives it back by then. */
export async function lease(
  tx: Database,
  held: { grantId: string; articleId: string; at: number; expiresAt: number },
): Promise<string> {
  const id = newId()
  await tx.insert(reservations).values({ id, ...held, state: 'held' })
  return id
}

/** Turns a lease into a delivery that counts. */
export async function spendLease(tx: Database, id: string, grantId: string): Promise<void> {
  await tx.update(reservations).set({ state: 'used' }).where(eq(reservations.id, id))
  await tx
    .update(grants)
    .set({ deliveriesUsed: sql`${grants.deliveriesUsed} + 1` })
    .where(eq(grants.id, grantId))
}

export async function returnLeases(tx: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(reservations)
    .set({ state: 'returned' })
    .where(and(inArray(reservations.id, [...ids]), eq(reservations.state, 'held')))
}
