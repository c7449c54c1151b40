import 'server-only'
import { and, asc, desc, eq, inArray, lt, lte, or } from 'drizzle-orm'
import { newId } from '@/lib/ids'
import { type Database, db, transaction } from './client'
import { outbox } from './schema'

export interface Mail {
  to: string
  subject: string
  text: string
}

export type OutboxRow = typeof outbox.$inferSelect

/** Puts a mail into the outbox, in the transaction of what caused it. The same `dedupe` is enqueued once. */
export async function enqueueMail(tx: Database, at: number, dedupe: string, mail: Mail): Promise<void> {
  await tx
    .insert(outbox)
    .values({
      id: newId(),
      kind: 'mail',
      dedupe,
      payload: mail,
      state: 'waiting',
      attempts: 0,
      dueAt: at,
      lockedUntil: 0,
      error: null,
      createdAt: at,
      doneAt: null,
    })
    .onConflictDoNothing()
}

/** Takes what is due and locks it for a minute, so that two workers never send the same. */
export const takeDueMail = (at: number, limit = 10): Promise<OutboxRow[]> =>
  transaction(async (tx) => {
    const due = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.state, 'waiting'), lte(outbox.dueAt, at), lt(outbox.lockedUntil, at)))
      .orderBy(asc(outbox.dueAt))
      .limit(limit)
    if (due.length === 0) return []
    return tx
      .update(outbox)
      .set({ lockedUntil: at + 60_000 })
      .where(
        inArray(
          outbox.id,
          due.map((one) => one.id),
        ),
      )
      .returning()
  })

export const settleMail = (
  id: string,
  change: {
    state: 'waiting' | 'sent' | 'failed' | 'kept'
    attempts: number
    dueAt?: number
    error: string | null
    doneAt: number | null
  },
) =>
  transaction(async (tx) => {
    await tx
      .update(outbox)
      .set({ ...change, lockedUntil: 0 })
      .where(eq(outbox.id, id))
  })

/** Puts a mail that failed or was kept back into the queue; false where there is none. */
export const retryMailRow = (id: string, at: number): Promise<boolean> =>
  transaction(async (tx) => {
    const again = await tx
      .update(outbox)
      .set({ state: 'waiting', attempts: 0, dueAt: at, lockedUntil: 0, doneAt: null })
      .where(and(eq(outbox.id, id), inArray(outbox.state, ['failed', 'kept'])))
      .returning({ id: outbox.id })
    return again.length === 1
  })

/** Newest first, keyset by (createdAt, id). */
export const listOutbox = ({
  before,
  limit = 50,
}: {
  before?: { at: number; id: string } | undefined
  limit?: number
} = {}) =>
  db()
    .select()
    .from(outbox)
    .where(
      before
        ? or(lt(outbox.createdAt, before.at), and(eq(outbox.createdAt, before.at), lt(outbox.id, before.id)))
        : undefined,
    )
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
