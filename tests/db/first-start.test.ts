import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { hasNobody, hasOwnAdmin } from '@/db/first-start'
import { insertUser, type UserRow } from '@/db/users'
import { newId } from '@/lib/ids'
import { useDatabase } from '../support/database'

useDatabase()

const add = (over: Partial<UserRow>) =>
  transaction((tx) =>
    insertUser(tx, {
      id: newId(),
      email: `${newId()}@newsroom.example`,
      name: '周明远',
      passwordHash: null,
      roles: ['admin'],
      organisationId: null,
      locale: 'zh-CN',
      state: 'active',
      demo: false,
      version: 1,
      createdAt: 0,
      ...over,
    }),
  )

it('a database without accounts has nobody', async () => {
  expect(await hasNobody()).toBe(true)
  await add({ roles: ['editor'] })
  expect(await hasNobody()).toBe(false)
})

describe('an admin of its own', () => {
  it.each<[string, Partial<UserRow>, boolean]>([
    ['an active admin', {}, true],
    ['an admin with other roles too', { roles: ['editor', 'admin'] }, true],
    ['an admin of the demo', { demo: true }, false],
    ['an invited admin who has not come yet', { state: 'invited' }, false],
    ['a disabled admin', { state: 'disabled' }, false],
    ['an editor', { roles: ['editor'] }, false],
  ])('%s: %s', async (_, over, expected) => {
    await add(over)
    expect(await hasOwnAdmin()).toBe(expected)
  })
})
