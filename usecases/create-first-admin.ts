import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { hasOwnAdmin } from '@/db/first-start'
import { findUserByEmail, insertUser } from '@/db/users'
import { systemActor } from '@/domain/account/actor'
import { newPassword } from '@/domain/account/password'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { hashPassword } from '@/outside/password'
import { emailAddress, localeField, personName, userSubject } from './account-fields'
import { parse } from './parse'

export const createFirstAdminInput = z.object({
  name: personName,
  email: emailAddress,
  password: newPassword,
  locale: localeField.default('zh-CN'),
})

/**
 * Makes the newsroom's own first admin, on behalf of nobody: `npm run setup` alone calls it and no page leads here.
 * Returns the id. Throws `Refused('admin-exists')`, `('email-taken')`.
 */
export async function createFirstAdmin(
  raw: z.input<typeof createFirstAdminInput>,
  at: number = Date.now(),
): Promise<string> {
  const { name, email, password, locale } = parse(createFirstAdminInput, raw)
  const passwordHash = await hashPassword(password)
  return transaction(async (tx) => {
    if (await hasOwnAdmin(tx)) throw new Refused('admin-exists')
    if (await findUserByEmail(email, tx)) throw new Refused('email-taken')
    const id = newId()
    await insertUser(tx, {
      id,
      name,
      email,
      passwordHash,
      roles: ['admin'],
      organisationId: null,
      locale,
      state: 'active',
      demo: false,
      version: 1,
      createdAt: at,
    })
    await record(tx, systemActor, at, 'user.created', userSubject({ id, name }), {
      roles: ['admin'],
      by: 'setup',
    })
    return id
  })
}
