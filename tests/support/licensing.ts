import { eq } from 'drizzle-orm'
import { transaction } from '@/db/client'
import { organisations, users } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { checkCharacter } from '@/domain/account/credit-code'
import { type Scope, scope } from '@/domain/rights/scope'
import { days, startOfDay } from '@/lib/time'
import { grantRequest } from '@/usecases/grant-request'
import { submitRequest } from '@/usecases/submit-request'
import { aPublished, people, START } from './newsroom'

/** Licensees of the invented newsroom, what they ask for and what they are given. */

const ZONE = 'Asia/Shanghai'

/** An hour after the article of `aPublished` went out. */
export const LATER = START + 3_600_000

export interface Licensee {
  actor: Actor
  organisationId: string
}

const creditCode = (serial: number) => {
  const first = `91350100M0${String(serial).padStart(7, '0')}`
  return first + checkCharacter(first)
}

/** A verified organisation with one person, whose contact mail goes to them. */
export async function aLicensee(
  serial = 1,
  over: Partial<typeof organisations.$inferInsert> & { locale?: string } = {},
): Promise<Licensee> {
  const { locale = 'zh-CN', ...row } = over
  const organisationId = `organisation-${serial}`
  const email = `licensee-${serial}@lingang.example`
  const actor: Actor = {
    id: `licensee-${serial}`,
    name: `申令${serial}`,
    roles: ['licensee'],
    organisationId,
  }
  await transaction(async (tx) => {
    await tx.insert(organisations).values({
      id: organisationId,
      name: `临港晨报社${serial}`,
      creditCode: creditCode(serial),
      contactName: actor.name,
      contactEmail: email,
      contactPhone: '',
      channels: [{ kind: 'web', address: 'news.example.cn', subdomains: false }],
      state: 'verified',
      version: 1,
      createdAt: START,
      ...row,
    })
    await tx.insert(users).values({
      id: actor.id,
      email,
      name: actor.name,
      passwordHash: null,
      roles: ['licensee'],
      organisationId,
      locale,
      state: 'active',
      demo: false,
      version: 1,
      createdAt: START,
    })
  })
  return { actor, organisationId }
}

/** A reprint in full on one host of the mainland for a month from the day of `LATER`. */
export const aWish = (more: Partial<Scope> = {}): Scope =>
  scope.parse({
    uses: [{ type: 'reprint' }],
    channels: [{ kind: 'web', address: 'news.example.cn' }],
    territory: { include: ['CN'] },
    term: { from: startOfDay('2026-11-01', ZONE), to: startOfDay('2026-12-01', ZONE) },
    credit: { template: '来源' },
    ...more,
  })

export const aRequest = (licensee: Licensee, articles: string[], more: Partial<Scope> = {}, at = LATER) =>
  submitRequest(licensee.actor, { articles, scope: aWish(more), purpose: '网站转载' }, at)

/** A published article, its request and its grant. */
export async function aGrant(licensee: Licensee, more: Partial<Scope> = {}, at = LATER) {
  const article = await aPublished()
  const request = await aRequest(licensee, [article.number], more, at)
  const grant = await grantRequest(people.rights, { id: request.id }, at + 1)
  return { article, request, grant }
}

export const setOrganisation = (id: string, set: Partial<typeof organisations.$inferInsert>) =>
  transaction(async (tx) => {
    await tx.update(organisations).set(set).where(eq(organisations.id, id))
  })

export const inDays = (n: number) => LATER + days(n)
