import 'server-only'
import { z } from 'zod'
import { listOutbox, type OutboxRow } from '@/db/outbox'
import { type Actor, hasRole } from '@/domain/account/actor'
import { env } from '@/lib/env'
import { notFound } from '@/lib/refused'

export interface OutboxMail {
  id: string
  to: string
  subject: string
  text: string
  state: OutboxRow['state']
  attempts: number
  at: number
  error: string | null
}

const payload = z.object({ to: z.string(), subject: z.string(), text: z.string() })
const PAGE = 50

/**
 * What was written to people, newest first; for admins, since links that set passwords stand in it. `before` and `older`
 * are places in the list, `<instant>_<id>`; `server` is the host that mail leaves through, null where there is none.
 */
export async function readOutbox(
  actor: Actor,
  before?: string,
): Promise<{ mails: OutboxMail[]; older: string | null; server: string | null }> {
  if (!hasRole(actor, ['admin'])) throw notFound()
  const [at, id] = before?.split('_') ?? []
  const place = id && Number.isSafeInteger(Number(at)) ? { at: Number(at), id } : undefined
  const rows = await listOutbox({ before: place, limit: PAGE + 1 })
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    mails: shown.map((row) => ({
      ...payload.parse(row.payload),
      id: row.id,
      state: row.state,
      attempts: row.attempts,
      at: row.createdAt,
      error: row.error,
    })),
    older: rows.length > PAGE && last ? `${last.createdAt}_${last.id}` : null,
    server: URL.canParse(env.smtpUrl) ? new URL(env.smtpUrl).host : null,
  }
}
