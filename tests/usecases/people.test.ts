import { beforeEach, describe, expect, it } from 'vitest'
import { listEvents } from '@/db/events'
import { listOutbox, type Mail } from '@/db/outbox'
import { findUser, findUserByEmail } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { days, hours } from '@/lib/time'
import { acceptInvitation, readInvitation } from '@/usecases/accept-invitation'
import { changePerson } from '@/usecases/change-person'
import { sessionOf } from '@/usecases/current-session'
import { invitePerson } from '@/usecases/invite-person'
import { requestReset } from '@/usecases/request-reset'
import { resetPassword } from '@/usecases/reset-password'
import { startSession } from '@/usecases/start-session'
import { actorOf, aPerson, PASSWORD } from '../support/a-person'
import { useDatabase } from '../support/database'

useDatabase()

const AT = Date.UTC(2026, 10, 24, 6)
const NEW = 'a brand new password'
const refused = (code: string) => expect.objectContaining({ code })
const login = (email: string, password = PASSWORD) =>
  startSession(null, { email, password, address: '192.0.2.1', userAgent: '' }, AT)

let admin: Actor
beforeEach(async () => {
  admin = actorOf(await aPerson({ roles: ['admin'], name: '方知' }))
})

/** The secret in the newest mail's link. */
async function mailedToken(kind: 'invitation' | 'reset'): Promise<string> {
  const [newest] = await listOutbox()
  const { text } = (newest?.payload ?? { text: '' }) as Pick<Mail, 'text'>
  const secret = new RegExp(`/${kind}/([\\w-]+)`).exec(text)?.[1]
  if (!secret) throw new Error('no link in the mail')
  return secret
}

const person = {
  name: '周砚',
  email: 'zhou@newsroom.example',
  roles: ['reviewer' as const],
  locale: 'en' as const,
}

describe('an invitation', () => {
  it('lets its person set a password once, in their language', async () => {
    const { id } = await invitePerson(admin, person, AT)
    const [mail] = await listOutbox()
    expect(mail?.payload).toMatchObject({ to: person.email, subject: expect.stringContaining('invites you') })
    const token = await mailedToken('invitation')
    expect(await readInvitation(token, AT)).toMatchObject({ email: person.email, roles: ['reviewer'] })
    await expect(login(person.email, NEW)).rejects.toThrow(refused('wrong-credentials'))
    await acceptInvitation(null, { token, password: NEW }, AT)
    expect((await login(person.email, NEW)).user.id).toBe(id)
    await expect(acceptInvitation(null, { token, password: NEW }, AT)).rejects.toThrow(refused('link-used'))
  })

  it('keeps no secret in the database but in the mail', async () => {
    await invitePerson(admin, person, AT)
    const token = await mailedToken('invitation')
    expect(JSON.stringify(await listEvents())).not.toContain(token)
  })

  it('ends after seven days; a second one takes the place of the first', async () => {
    await invitePerson(admin, person, AT)
    const first = await mailedToken('invitation')
    await expect(readInvitation(first, AT + days(7))).rejects.toThrow(refused('link-expired'))
    await invitePerson(admin, { ...person, name: '周彦' }, AT + 1)
    await expect(readInvitation(first, AT + 2)).rejects.toThrow(refused('link-used'))
    expect(await readInvitation(await mailedToken('invitation'), AT + 2)).toMatchObject({ name: '周彦' })
  })

  it('is refused for a person who is there, a weak password and the role of licensees', async () => {
    const there = await aPerson()
    await expect(invitePerson(admin, { ...person, email: there.email }, AT)).rejects.toThrow(
      refused('email-taken'),
    )
    await expect(invitePerson(admin, { ...person, roles: ['licensee'] }, AT)).rejects.toMatchObject({
      facts: { fields: ['roles:role-licensee-needs-organisation'] },
    })
    await invitePerson(admin, person, AT)
    const token = await mailedToken('invitation')
    await expect(acceptInvitation(null, { token, password: 'short' }, AT)).rejects.toMatchObject({
      facts: { fields: ['password:password-short'] },
    })
  })

  it('is sent by admins alone', async () => {
    await expect(invitePerson(actorOf(await aPerson()), person, AT)).rejects.toThrow(refused('not-allowed'))
    expect(await findUserByEmail(person.email)).toBeNull()
  })
})

describe('a reset', () => {
  const ask = (email: string, at = AT) => requestReset(null, { email, address: '192.0.2.1' }, at)

  it('sets the password once and ends every session', async () => {
    const user = await aPerson()
    const session = await login(user.email)
    await ask(user.email)
    const token = await mailedToken('reset')
    await resetPassword(null, { token, password: NEW }, AT)
    expect(await sessionOf(session.id, AT)).toBeNull()
    await login(user.email, NEW)
    await expect(resetPassword(null, { token, password: NEW }, AT)).rejects.toThrow(refused('link-used'))
  })

  it('ends after an hour', async () => {
    const user = await aPerson()
    await ask(user.email)
    const token = await mailedToken('reset')
    await expect(resetPassword(null, { token, password: NEW }, AT + hours(1))).rejects.toThrow(
      refused('link-expired'),
    )
  })

  it('answers alike for addresses without an account, disabled ones and the demo, and writes to none', async () => {
    const off = await aPerson({ state: 'disabled' })
    const demo = await aPerson({ demo: true })
    for (const email of ['nobody@newsroom.example', off.email, demo.email])
      expect(await ask(email)).toBeUndefined()
    expect(await listOutbox()).toEqual([])
  })

  it('of two at once, one password is set', async () => {
    const user = await aPerson()
    await ask(user.email)
    const token = await mailedToken('reset')
    const both = await Promise.allSettled(
      [NEW, `${NEW} 2`].map((password) => resetPassword(null, { token, password }, AT)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('writes to one address a few times only', async () => {
    const user = await aPerson()
    for (let n = 0; n < 5; n++) await ask(user.email)
    await expect(ask(user.email)).rejects.toThrow(refused('too-many-attempts'))
  })
})

describe('a change of a person', () => {
  const change = async (
    id: string,
    over: Partial<Parameters<typeof changePerson>[1]>,
    actor: Actor = admin,
  ) => {
    const now = await findUser(id)
    if (!now) throw new Error('nobody')
    const { version, name, roles, state } = now
    return changePerson(actor, { id, version, name, roles, state, ...over }, AT)
  }

  it('that disables them ends their sessions and lets them in no more', async () => {
    const user = await aPerson()
    const { id } = await login(user.email)
    await change(user.id, { state: 'disabled' })
    expect(await sessionOf(id, AT)).toBeNull()
    await expect(login(user.email)).rejects.toThrow(refused('wrong-credentials'))
    await change(user.id, { state: 'active' })
    expect(await sessionOf(id, AT)).toBeNull()
    await login(user.email)
  })

  it('that takes a role away ends their sessions; one that adds a role does not', async () => {
    const user = await aPerson()
    const { id } = await login(user.email)
    await change(user.id, { roles: ['editor', 'reviewer'] })
    expect((await sessionOf(id, AT))?.actor.roles).toEqual(['editor', 'reviewer'])
    await change(user.id, { roles: ['reviewer'] })
    expect(await sessionOf(id, AT)).toBeNull()
  })

  it.each([
    ['loses the role', { roles: ['editor' as const] }],
    ['is disabled', { state: 'disabled' as const }],
  ])('never leaves the site without an admin: the last one %s', async (_, over) => {
    await expect(change(admin.id, over)).rejects.toThrow(refused('last-admin'))
    await aPerson({ roles: ['admin'], state: 'disabled' })
    await expect(change(admin.id, over)).rejects.toThrow(refused('last-admin'))
    await aPerson({ roles: ['admin', 'rights'] })
    await change(admin.id, over)
  })

  it('that two admins make to each other at once leaves one of them', async () => {
    const other = actorOf(await aPerson({ roles: ['admin'] }))
    const both = await Promise.allSettled([
      change(other.id, { state: 'disabled' }, admin),
      change(admin.id, { state: 'disabled' }, other),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('rests on what was seen', async () => {
    const user = await aPerson()
    await change(user.id, { name: '沈合' })
    await expect(change(user.id, { version: 1, name: '沈河' })).rejects.toThrow(refused('changed-meanwhile'))
  })

  it('gives nobody a role across the line between newsroom and licensees', async () => {
    const user = await aPerson()
    await expect(change(user.id, { roles: ['editor', 'licensee'] })).rejects.toThrow(refused('invalid-input'))
    const invited = await aPerson({ state: 'invited', passwordHash: null })
    await expect(change(invited.id, { state: 'active' })).rejects.toThrow(refused('invalid-input'))
  })
})
