import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { countAttempt } from '@/db/login-attempts'
import { markSessionsEnded } from '@/db/sessions'
import { findUser, updateUser } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { newPassword } from '@/domain/account/password'
import { authorise } from '@/domain/account/permissions'
import { sha256 } from '@/lib/hash'
import { notFound, Refused } from '@/lib/refused'
import { hashPassword, passwordMatches } from '@/outside/password'
import { userSubject } from './account-fields'
import { parse } from './parse'

export const changePasswordInput = z.object({
  current: z.string().min(1).max(1024),
  password: newPassword,
  /** The session that asks stays; every other one ends. */
  keep: z.string().max(64),
})

const MOST = 10

/**
 * Sets a new password for the one who knows the present one. Throws `Refused('wrong-password')`,
 * `('too-many-attempts', {minutes})`, `('demo-fixed')` for the demo's people, whose password is printed at the start.
 */
export async function changePassword(
  actor: Actor,
  raw: z.input<typeof changePasswordInput>,
  at: number = Date.now(),
): Promise<void> {
  authorise(actor, 'changePassword')
  const { current, password, keep } = parse(changePasswordInput, raw)
  const known = await findUser(actor.id)
  if (!known) throw notFound()
  if (known.demo) throw new Refused('demo-fixed')
  const wait = await countAttempt([{ key: sha256(`change:${actor.id}`), most: MOST }], at)
  if (wait > 0) throw new Refused('too-many-attempts', { minutes: Math.ceil(wait / 60_000) })
  if (!(await passwordMatches(known.passwordHash, current))) throw new Refused('wrong-password')
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    if (!(await updateUser(tx, known.id, known.version, { passwordHash })))
      throw new Refused('changed-meanwhile')
    await record(tx, actor, at, 'user.passwordSet', userSubject(known), {})
    for (const { id } of await markSessionsEnded(tx, known.id, at, keep))
      await record(
        tx,
        actor,
        at,
        'session.ended',
        { type: 'session', id, title: known.name },
        { by: 'password' },
      )
  })
}
