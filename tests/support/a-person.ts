import { transaction } from '@/db/client'
import { findUser, insertUser, type UserRow } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { newId } from '@/lib/ids'
import { hashPassword } from '@/outside/password'

export const PASSWORD = 'correct horse battery'
let hash: Promise<string> | undefined

/** A person with an account; a test names only what it is about. The password is `PASSWORD`. */
export async function aPerson(about: Partial<UserRow> = {}): Promise<UserRow> {
  hash ??= hashPassword(PASSWORD)
  const id = newId()
  const row: UserRow = {
    id,
    email: `${id}@newsroom.example`,
    name: '沈禾',
    passwordHash: await hash,
    roles: ['editor'],
    organisationId: null,
    locale: 'zh-CN',
    state: 'active',
    demo: false,
    version: 1,
    createdAt: 0,
    ...about,
  }
  await transaction((tx) => insertUser(tx, row))
  return (await findUser(row.id)) ?? row
}

export const actorOf = ({ id, name, roles, organisationId }: UserRow): Actor => ({
  id,
  name,
  roles,
  organisationId,
})
