import 'server-only'
import { z } from 'zod'
import { retryJobRow } from '@/db/jobs'
import { retryMailRow } from '@/db/outbox'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { notFound } from '@/lib/refused'
import { parse } from './parse'

export const retryJobInput = z.object({ table: z.enum(['job', 'mail']), id: z.string().min(1).max(64) })

/** Puts a failed job, or a mail that failed or was kept, back into the queue. Throws `Refused('not-found')`. */
export async function retryJob(
  actor: Actor,
  raw: z.input<typeof retryJobInput>,
  at: number = Date.now(),
): Promise<void> {
  authorise(actor, 'retryJob')
  const { table, id } = parse(retryJobInput, raw)
  const done = table === 'job' ? await retryJobRow(id, at) : await retryMailRow(id, at)
  if (!done) throw notFound()
}
