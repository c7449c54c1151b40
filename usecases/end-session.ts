import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { findOpenSession, markSessionEnded } from '@/db/sessions'
import { findUser } from '@/db/users'
import { type Actor, hasRole } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { notFound } from '@/lib/refused'
import { parse } from './parse'

const input = z.object({ id: z.string().min(1).max(64) })

/** Ends a session: one's own, or as an admin anybody's. Throws `Refused('not-found')` where it is neither. */
export async function endSession(actor: Actor, raw: unknown, at: number = Date.now()): Promise<void> {
  authorise(actor, 'endSession')
  const { id } = parse(input, raw)
  await transaction(async (tx) => {
    const session = await findOpenSession(tx, id)
    const own = session?.userId === actor.id
    if (!session || !(own || hasRole(actor, ['admin']))) throw notFound()
    const owner = await findUser(session.userId, tx)
    await markSessionEnded(tx, id, at)
    const subject = { type: 'session', id, title: owner?.name ?? '' } as const
    await record(tx, actor, at, 'session.ended', subject, { by: own ? 'self' : 'admin' })
  })
}
