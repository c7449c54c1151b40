import { afterEach, describe, expect, it, vi } from 'vitest'
import { listEvents, verifyChain } from '@/db/events'
import { days, minutes } from '@/lib/time'
import { changePassword } from '@/usecases/change-password'
import { sessionOf } from '@/usecases/current-session'
import { endSession } from '@/usecases/end-session'
import { startSession } from '@/usecases/start-session'
import { actorOf, aPerson, PASSWORD } from '../support/a-person'
import { useDatabase } from '../support/database'

useDatabase()
afterEach(() => vi.unstubAllEnvs())

const AT = Date.UTC(2026, 10, 24, 6)
const login = (email: string, over: Partial<{ password: string; address: string }> = {}, at = AT) =>
  startSession(null, { email, password: PASSWORD, address: '192.0.2.1', userAgent: 'test', ...over }, at)
const refused = (code: string) => expect.objectContaining({ code })

describe('a session', () => {
  it('opens with the password, whatever the case of the address, and is recorded', async () => {
    const person = await aPerson({ email: 'shen@newsroom.example' })
    const { id } = await login(' Shen@Newsroom.example')
    expect(await sessionOf(id, AT)).toMatchObject({ id, actor: { id: person.id, roles: ['editor'] } })
    expect(await listEvents()).toMatchObject([{ type: 'session.started', subjectId: id }])
  })

  it('ends when it is ended, and an ended one cannot be ended again', async () => {
    const person = await aPerson()
    const { id } = await login(person.email)
    await endSession(actorOf(person), { id }, AT)
    expect(await sessionOf(id, AT)).toBeNull()
    await expect(endSession(actorOf(person), { id }, AT)).rejects.toThrow(refused('not-found'))
  })

  it('is not to be seen by others, but ended by an admin', async () => {
    const person = await aPerson()
    const other = await aPerson({ name: '罗一宁' })
    const admin = await aPerson({ roles: ['admin'] })
    const { id } = await login(person.email)
    await expect(endSession(actorOf(other), { id }, AT)).rejects.toThrow(refused('not-found'))
    expect(await sessionOf(id, AT)).not.toBeNull()
    await endSession(actorOf(admin), { id }, AT)
    expect(await sessionOf(id, AT)).toBeNull()
  })

  it.each([
    ['after thirty days', days(30), days(6)],
    ['when it was not used for seven days', days(7), null],
  ])('is over %s', async (_, after, useEvery) => {
    const { email } = await aPerson()
    const { id } = await login(email)
    for (let at = AT; useEvery && at < AT + after; at += useEvery)
      expect(await sessionOf(id, at)).not.toBeNull()
    expect(await sessionOf(id, AT + after)).toBeNull()
  })

  it('of others ends with a new password, the one in use stays', async () => {
    const person = await aPerson()
    const here = await login(person.email)
    const there = await login(person.email)
    const change = { current: PASSWORD, password: 'another long password', keep: here.id }
    await changePassword(actorOf(person), change, AT)
    expect(await sessionOf(here.id, AT)).not.toBeNull()
    expect(await sessionOf(there.id, AT)).toBeNull()
    await expect(login(person.email)).rejects.toThrow(refused('wrong-credentials'))
    await login(person.email, { password: 'another long password' })
    await expect(changePassword(actorOf(person), change, AT)).rejects.toThrow(refused('wrong-password'))
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('of the demo is nobody as soon as strangers can reach the server', async () => {
    const { email } = await aPerson({ demo: true })
    vi.stubEnv('HOST', '127.0.0.1')
    const { id } = await login(email)
    vi.stubEnv('HOST', '0.0.0.0')
    expect(await sessionOf(id, AT)).toBeNull()
    await expect(login(email)).rejects.toThrow(refused('demo-elsewhere'))
  })
})

describe('the log-in', () => {
  it('answers alike for a wrong password, an unknown address and a disabled account', async () => {
    const person = await aPerson()
    const gone = await aPerson({ state: 'disabled' })
    const invited = await aPerson({ state: 'invited', passwordHash: null })
    await expect(login(person.email, { password: 'wrong' })).rejects.toThrow(refused('wrong-credentials'))
    for (const email of ['nobody@newsroom.example', gone.email, invited.email])
      await expect(login(email)).rejects.toThrow(refused('wrong-credentials'))
  })

  it('tells after five failures how long to wait, even with the right password, and lets in after that', async () => {
    const { email } = await aPerson()
    for (let n = 0; n < 5; n++)
      await expect(login(email, { password: 'wrong', address: `192.0.2.${n}` })).rejects.toThrow(
        refused('wrong-credentials'),
      )
    await expect(login(email, {}, AT + minutes(5))).rejects.toMatchObject({
      code: 'too-many-attempts',
      facts: { minutes: 10 },
    })
    await login(email, {}, AT + minutes(15))
  })

  it('counts guesses made at once', async () => {
    const { email } = await aPerson()
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => login(email, { password: 'wrong' })),
    )
    const codes = answers.map((one) => one.status === 'rejected' && one.reason.code)
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(3)
  })

  it('limits one network address over many accounts', async () => {
    const { email } = await aPerson()
    for (let n = 0; n < 40; n++)
      await login(`nobody-${n}@newsroom.example`, { password: 'x' }).catch(() => undefined)
    await expect(login(email)).rejects.toThrow(refused('too-many-attempts'))
    await login(email, { address: '192.0.2.77' })
  })

  it('forgives the failures before a success', async () => {
    const { email } = await aPerson()
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 4; n++) await login(email, { password: 'wrong' }).catch(() => undefined)
      await login(email)
    }
  })
})
