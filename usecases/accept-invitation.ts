import 'server-only'
import { z } from 'zod'
import { db, transaction } from '@/db/client'
import { record } from '@/db/events'
import { spendTokens } from '@/db/tokens'
import { updateUser } from '@/db/users'
import type { Actor, Role } from '@/domain/account/actor'
import { newPassword } from '@/domain/account/password'
import { authorise } from '@/domain/account/permissions'
import { Refused } from '@/lib/refused'
import { hashPassword } from '@/outside/password'
import { personOfLink, userSubject } from './account-fields'
import { parse } from './parse'

export const acceptInvitationInput = z.object({ token: z.string().min(1).max(200), password: newPassword })

/** Who is invited by a link, for the page that greets them. Throws `Refused('link-used' | 'link-expired')`. */
export async function readInvitation(
  token: string,
  at: number = Date.now(),
): Promise<{ name: string; email: string; roles: Role[] }> {
  const { user } = await personOfLink(db(), 'invitation', token, at)
  return { name: user.name, email: user.email, roles: user.roles }
}

/** Sets the first password and opens the account; the link is spent. Throws `Refused('link-used' | 'link-expired')`. */
export async function acceptInvitation(
  actor: Actor | null,
  raw: z.input<typeof acceptInvitationInput>,
  at: number = Date.now(),
): Promise<{ email: string }> {
  authorise(actor, 'acceptInvitation')
  const { token, password } = parse(acceptInvitationInput, raw)
  await personOfLink(db(), 'invitation', token, at)
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    const { user } = await personOfLink(tx, 'invitation', token, at)
    if (!(await updateUser(tx, user.id, user.version, { passwordHash, state: 'active' })))
      throw new Refused('changed-meanwhile')
    await spendTokens(tx, 'invitation', user.id, at)
    await record(tx, user, at, 'user.passwordSet', userSubject(user), {})
    return { email: user.email }
  })
}
