import 'server-only'
import { z } from 'zod'
import { type Database, transaction } from '@/db/client'
import { record } from '@/db/events'
import { markSessionsEnded } from '@/db/sessions'
import { spendTokens } from '@/db/tokens'
import { findUser, hasOtherAdmin, type UserRow, updateUser } from '@/db/users'
import { type Actor, role } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { notFound, Refused } from '@/lib/refused'
import { personName, userSubject } from './account-fields'
import { parse } from './parse'

export const changePersonInput = z.object({
  id: z.string().min(1).max(64),
  version: z.int(),
  /** Printed as 编辑 and 责编 and copied into the audit, so that an admin sets it. */
  name: personName,
  roles: z
    .array(role)
    .min(1, { message: 'role-none' })
    .transform((all) => [...new Set(all)]),
  state: z.enum(['invited', 'active', 'disabled']),
})

/**
 * Changes name, roles or state of a person. Their sessions end where a role is taken away or the account is disabled.
 * Throws `Refused('last-admin')`, `('changed-meanwhile')`, and `('invalid-input')` where a licensee would get a
 * newsroom role, a newsroom's person the licensee's, or where somebody without a password would become active.
 */
export async function changePerson(
  actor: Actor,
  raw: z.input<typeof changePersonInput>,
  at: number = Date.now(),
): Promise<void> {
  authorise(actor, 'changePerson')
  const { id, version, name, roles, state } = parse(changePersonInput, raw)
  await transaction(async (tx) => {
    const user = await findUser(id, tx)
    if (!user) throw notFound()
    check(user, roles, state)
    const remains = state === 'active' && roles.includes('admin')
    if (user.roles.includes('admin') && !remains && !(await hasOtherAdmin(tx, id)))
      throw new Refused('last-admin')
    if (!(await updateUser(tx, id, version, { name, roles, state }))) throw new Refused('changed-meanwhile')
    await record(tx, actor, at, 'user.changed', userSubject({ id, name }), { roles, state })
    const lessened = user.roles.some((one) => !roles.includes(one))
    if (state === 'disabled' || lessened) await shutOut(tx, actor, user, at)
  })
}

function check(user: UserRow, roles: readonly string[], state: UserRow['state']) {
  const licensee = user.organisationId !== null
  if (licensee ? roles.some((one) => one !== 'licensee') : roles.includes('licensee'))
    throw new Refused('invalid-input', { fields: ['roles:role-licensee-needs-organisation'] })
  // Without a password only the invitation can make an account active.
  if (state === (user.passwordHash === null ? 'active' : 'invited'))
    throw new Refused('invalid-input', { fields: ['state:invalid_value'] })
}

async function shutOut(tx: Database, actor: Actor, user: UserRow, at: number) {
  await spendTokens(tx, 'invitation', user.id, at)
  await spendTokens(tx, 'reset', user.id, at)
  for (const { id } of await markSessionsEnded(tx, user.id, at))
    await record(tx, actor, at, 'session.ended', { type: 'session', id, title: user.name }, { by: 'admin' })
}
