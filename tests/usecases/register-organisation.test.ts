import { describe, expect, it } from 'vitest'
import { listEvents } from '@/db/events'
import { findUserByEmail } from '@/db/users'
import { checkCharacter } from '@/domain/account/credit-code'
import { registerOrganisation } from '@/usecases/register-organisation'
import { aPerson } from '../support/a-person'
import { useDatabase } from '../support/database'

useDatabase()

const AT = Date.UTC(2026, 10, 24, 6)
const code = (stem: string) => stem + checkCharacter(stem)
const CODE = code('91370100MA3XYT0A1')
const input = {
  organisation: '云汀新媒文化有限公司',
  creditCode: CODE,
  name: '林晓',
  email: 'lin@yunting.example',
  phone: '0531-0000000',
  channels: [{ kind: 'web' as const, address: 'news.yunting.example' }],
  password: 'a long enough password',
  locale: 'zh-CN' as const,
  address: '192.0.2.1',
}
const register = (over: Partial<typeof input> = {}, at = AT) =>
  registerOrganisation(null, { ...input, ...over }, at)

describe('registering an organisation', () => {
  it('makes it with its first licensee, to be verified', async () => {
    const { id } = await register({ creditCode: ` ${CODE.toLowerCase()} ` })
    expect(await findUserByEmail(input.email)).toMatchObject({
      roles: ['licensee'],
      organisationId: id,
      state: 'active',
    })
    expect(await listEvents()).toMatchObject([
      { type: 'user.created' },
      { type: 'organisation.registered', data: JSON.stringify({ creditCode: CODE }) },
    ])
  })

  it.each([
    [
      'one character wrong',
      `${CODE.slice(0, 16)}${CODE[16] === '2' ? '3' : '2'}${CODE[17]}`,
      'credit-code-check',
    ],
    ['too short', CODE.slice(1), 'credit-code-length'],
    ['a letter that never occurs', `${CODE.slice(0, 17)}I`, 'credit-code-characters'],
  ])('refuses a credit code with %s and makes nothing', async (_, creditCode, expected) => {
    await expect(register({ creditCode })).rejects.toMatchObject({ code: expected })
    expect(await findUserByEmail(input.email)).toBeNull()
    expect(await listEvents()).toEqual([])
  })

  it('refuses a code or an address that is there already, also of two at once', async () => {
    const both = await Promise.allSettled([register(), register({ email: 'lu@yunting.example' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(register({ email: 'x@yunting.example' })).rejects.toMatchObject({
      code: 'organisation-taken',
    })
    const there = await aPerson()
    const other = code('91370100MA3XYT0B9')
    await expect(register({ creditCode: other, email: there.email.toUpperCase() })).rejects.toMatchObject({
      code: 'email-taken',
    })
  })
})
