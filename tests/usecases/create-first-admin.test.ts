import { expect, it } from 'vitest'
import { listEvents } from '@/db/events'
import { hasOwnAdmin } from '@/db/first-start'
import { findUserByEmail } from '@/db/users'
import { passwordMatches } from '@/outside/password'
import { createFirstAdmin } from '@/usecases/create-first-admin'
import { useDatabase } from '../support/database'

useDatabase()

const admin = { email: 'Zhou@Newsroom.example', name: '周明远', password: 'a long enough password' }

it('makes an admin of its own who can log in, and records it', async () => {
  const id = await createFirstAdmin(admin, 1_000)
  const user = await findUserByEmail('zhou@newsroom.example')
  expect(user).toMatchObject({ id, name: '周明远', roles: ['admin'], state: 'active', demo: false })
  expect(await passwordMatches(user?.passwordHash ?? null, admin.password)).toBe(true)
  expect(await hasOwnAdmin()).toBe(true)
  expect(await listEvents()).toMatchObject([{ type: 'user.created', subjectId: id, subjectTitle: '周明远' }])
})

it('works once: of two at the same time one is refused', async () => {
  const both = await Promise.allSettled([
    createFirstAdmin(admin),
    createFirstAdmin({ ...admin, email: 'li@newsroom.example' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(createFirstAdmin(admin)).rejects.toMatchObject({ code: 'admin-exists' })
})

it.each([
  ['an address that is none', { email: 'zhou' }, 'email'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a short password', { password: 'eleven char' }, 'password'],
])('refuses %s and names the field', async (_, over, field) => {
  await expect(createFirstAdmin({ ...admin, ...over })).rejects.toMatchObject({
    code: 'invalid-input',
    facts: { fields: [expect.stringMatching(`^${field}:`)] },
  })
})
