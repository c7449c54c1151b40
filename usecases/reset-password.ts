import 'server-only'
import { z } from 'zod'
import { db, transaction } from '@/db/client'
import { record } from '@/db/events'
import { markSessionsEnded } from '@/db/sessions'
import { spendTokens } from '@/db/tokens'
import { updateUser } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { newPassword } from '@/domain/account/password'
import { authorise } from '@/domain/account/permissions'
import { Refused } from '@/lib/refused'
import { hashPassword } from '@/outside/password'
import { personOfLink, userSubject } from './account-fields'
import { parse } from './parse'

export const resetPasswordInput = z.object({ token: z.string().min(1).max(200), password: newPassword })

/** Whose password a link resets. Throws `Refused('link-used' | 'link-expired')`. */
export async function readReset(token: string, at: number = Date.now()): Promise<{ email: string }> {
  const { user } = await personOfLink(db(), 'reset', token, at)
  return { email: user.email }
}

/**
 * Sets a new password by a link, once; every session of the person ends. Throws `Refused('link-used' |
 * 'link-expired')`.
 */
export async function resetPassword(
  actor: Actor | null,
  raw: z.input<typeof resetPasswordInput>,
  at: number = Date.now(),
): Promise<{ email: string }> {
  authorise(actor, 'resetPassword')
  const { token, password } = parse(resetPasswordInput, raw)
  await personOfLink(db(), 'reset', token, at)
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const { user } = await personOfLink(tx, 'reset', token, at)
    if (!(await updateUser(tx, user.id, user.version, { passwordHash })))
      throw new Refused('changed-meanwhile')
    await spendTokens(tx, 'reset', user.id, at)
    await record(tx, user, at, 'user.passwordSet', userSubject(user), {})
    for (const { id } of await markSessionsEnded(tx, user.id, at))
      await record(
        tx,
        user,
        at,
        'session.ended',
        { type: 'session', id, title: user.name },
        { by: 'password' },
      )
    return { email: user.email }
  })
}
