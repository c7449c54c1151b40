import 'server-only'
import { z } from 'zod'
import { type OutboxRow, settleMail, takeDueMail } from '@/db/outbox'
import { logFault } from '@/lib/log'
import { canSendMail, deliverMail } from '@/outside/mail'
import { backoff, MOST_ATTEMPTS } from './backoff'

const payload = z.object({ to: z.string(), subject: z.string(), text: z.string() })

/** Sends what is due in the outbox; without a mail server it is kept there to be read. Returns how many it took. */
export async function sendDueMail(at: number = Date.now()): Promise<number> {
  const due = await takeDueMail(at)
  for (const row of due) await send(row, at)
  return due.length
}

async function send(row: OutboxRow, at: number): Promise<void> {
  const attempts = row.attempts + 1
  if (!canSendMail()) {
    await settleMail(row.id, { state: 'kept', attempts: row.attempts, error: null, doneAt: at })
    return
  }
  try {
    await deliverMail(row.id, payload.parse(row.payload))
    await settleMail(row.id, { state: 'sent', attempts, error: null, doneAt: at })
  } catch (error) {
    logFault('mail.failed', error, { mail: row.id, attempts })
    const message = error instanceof Error ? error.message.slice(0, 500) : String(error)
    const last = attempts >= MOST_ATTEMPTS
    await settleMail(row.id, {
      state: last ? 'failed' : 'waiting',
      attempts,
      dueAt: at + backoff(attempts),
      error: message,
      doneAt: last ? at : null,
    })
  }
}
