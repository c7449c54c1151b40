import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { countAttempt } from '@/db/login-attempts'
import { insertOrganisation, organisationByCreditCode } from '@/db/registration'
import { findUserByEmail, insertUser } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { parseCreditCode } from '@/domain/account/credit-code'
import { newPassword } from '@/domain/account/password'
import { authorise } from '@/domain/account/permissions'
import { channel } from '@/domain/rights/scope'
import { sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { hashPassword } from '@/outside/password'
import { emailAddress, localeField, personName, userSubject } from './account-fields'
import { parse } from './parse'

export const registerOrganisationInput = z.object({
  organisation: z.string().trim().min(2).max(120),
  creditCode: z.string().min(1).max(60),
  name: personName,
  email: emailAddress,
  phone: z.string().trim().min(5).max(40),
  channels: z.array(channel).max(100),
  password: newPassword,
  locale: localeField,
  address: z.string().max(200),
})

const MOST_FROM_ADDRESS = 20

/**
 * Makes an organisation, which the rights office has yet to verify, and its first person with the role licensee. Throws
 * `Refused('credit-code-…')`, `('organisation-taken')`, `('email-taken')`, `('too-many-attempts', {minutes})`.
 */
export async function registerOrganisation(
  actor: Actor | null,
  raw: z.input<typeof registerOrganisationInput>,
  at: number = Date.now(),
): Promise<{ id: string; email: string }> {
  authorise(actor, 'registerOrganisation')
  const input = parse(registerOrganisationInput, raw)
  const creditCode = parseCreditCode(input.creditCode)
  const key = sha256(`register-address:${input.address}`)
  const wait = await countAttempt([{ key, most: MOST_FROM_ADDRESS }], at)
  if (wait > 0) throw new Refused('too-many-attempts', { minutes: Math.ceil(wait / 60_000) })
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx) => {
    if (await organisationByCreditCode(tx, creditCode)) throw new Refused('organisation-taken')
    if (await findUserByEmail(input.email, tx)) throw new Refused('email-taken')
    const id = newId()
    const user = { id: newId(), name: input.name }
    await insertOrganisation(tx, {
      id,
      name: input.organisation,
      creditCode,
      contactName: input.name,
      contactEmail: input.email,
      contactPhone: input.phone,
      channels: input.channels,
      state: 'pending',
      version: 1,
      createdAt: at,
    })
    await insertUser(tx, {
      ...user,
      email: input.email,
      passwordHash,
      roles: ['licensee'],
      organisationId: id,
      locale: input.locale,
      state: 'active',
      demo: false,
      version: 1,
      createdAt: at,
    })
    const subject = { type: 'organisation', id, title: input.organisation } as const
    await record(tx, user, at, 'organisation.registered', subject, { creditCode })
    await record(tx, user, at, 'user.created', userSubject(user), { roles: ['licensee'], by: 'registration' })
    return { id, email: input.email }
  })
}
