import 'server-only'
import { and, asc, desc, eq, lt, lte } from 'drizzle-orm'
import { newId } from '@/lib/ids'
import { type Database, db, transaction } from './client'
import { jobs } from './schema'

export type JobRow = typeof jobs.$inferSelect

/** Enqueues work for the worker; the same `dedupe` is enqueued once. */
export async function enqueueJob(
  tx: Database,
  at: number,
  kind: string,
  dedupe: string,
  payload: unknown,
  runAt = at,
) {
  await tx
    .insert(jobs)
    .values({
      id: newId(),
      kind,
      dedupe,
      payload,
      state: 'waiting',
      attempts: 0,
      runAt,
      lockedUntil: 0,
      error: null,
      createdAt: at,
      doneAt: null,
    })
    .onConflictDoNothing()
}

/** Takes one job that is due and locks it for `lease` ms; a worker that dies gives it back by the lease's end. */
export const takeJob = (at: number, lease = 120_000): Promise<JobRow | null> =>
  transaction(async (tx) => {
    const [due] = await tx
      .select({ id: jobs.id, attempts: jobs.attempts })
      .from(jobs)
      .where(and(eq(jobs.state, 'waiting'), lte(jobs.runAt, at), lt(jobs.lockedUntil, at)))
      .orderBy(asc(jobs.runAt))
      .limit(1)
    if (!due) return null
    const [taken] = await tx
      .update(jobs)
      .set({ lockedUntil: at + lease, attempts: due.attempts + 1 })
      .where(eq(jobs.id, due.id))
      .returning()
    return taken ?? null
  })

export const settleJob = (
  id: string,
  change: Partial<Pick<JobRow, 'state' | 'runAt' | 'error' | 'doneAt'>>,
) =>
  transaction(async (tx) => {
    await tx
      .update(jobs)
      .set({ ...change, lockedUntil: 0 })
      .where(eq(jobs.id, id))
  })

/** Puts a job that was given up back into the queue; false where there is none. */
export const retryJobRow = (id: string, at: number): Promise<boolean> =>
  transaction(async (tx) => {
    const again = await tx
      .update(jobs)
      .set({ state: 'waiting', attempts: 0, runAt: at, lockedUntil: 0, doneAt: null })
      .where(and(eq(jobs.id, id), eq(jobs.state, 'failed')))
      .returning({ id: jobs.id })
    return again.length === 1
  })

/** Newest first. */
export const listJobs = (limit = 100) =>
  db().select().from(jobs).orderBy(desc(jobs.createdAt), desc(jobs.id)).limit(limit)
