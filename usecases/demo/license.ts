import 'server-only'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { articles, deliveries, grants, requests, users } from '@/db/schema'
import { type PersonKey, people } from '@/db/seed/people'
import { apiKeyName, type SeedAnswer, type SeedRequest, requests as seedRequests } from '@/db/seed/requests'
import { OWN_SOURCE } from '@/db/seed/sources'
import type { Actor } from '@/domain/account/actor'
import type { Scope } from '@/domain/rights/scope'
import { env } from '@/lib/env'
import { days, legalDate, startOfDay } from '@/lib/time'
import { answerRequest } from '../answer-request'
import { askBack } from '../ask-back'
import { createApiKey } from '../create-api-key'
import { deliverItem } from '../deliver-item'
import { grantRequest } from '../grant-request'
import { refuseRequest } from '../refuse-request'
import { submitRequest } from '../submit-request'
import { instantAt, type Step } from './clock'

/**
 * A step of the licensing half. A `whole` one is a single transaction, which the loader widens by the note that it is
 * done. The others work between transactions; they look for their own traces before they act, so that they may be
 * taken again.
 */
export interface LicensingStep extends Step {
  whole: boolean
}

/** All steps in the order of their time; the same list on every call, whatever is done already. */
export function licensingSteps(now: number): LicensingStep[] {
  const steps = seedRequests.flatMap((seed) => {
    const at = instantAt(seed.at, now)
    const submitted = { at, whole: true, take: () => submit(seed, at) }
    return [submitted, ...seed.answers.map((answer, place) => stepOf(seed, answer, place, now))]
  })
  const keyAt = instantAt({ days: 4, time: '16:00:00' }, now)
  const key = {
    at: keyAt,
    whole: true,
    take: async () => createApiKey(await person('lin'), { name: apiKeyName }, keyAt),
  }
  return [...steps, key].toSorted((a, b) => a.at - b.at)
}

function stepOf(seed: SeedRequest, answer: SeedAnswer, place: number, now: number): LicensingStep {
  const at = instantAt(answer.at, now)
  switch (answer.does) {
    case 'askBack':
      return {
        at,
        whole: true,
        take: async () =>
          askBack(await person(answer.by), { id: (await requestOf(seed)).id, text: answer.text }, at),
      }
    case 'answer':
      return {
        at,
        whole: true,
        take: async () =>
          answerRequest(await person('lin'), { id: (await requestOf(seed)).id, text: answer.text }, at),
      }
    case 'refuse': {
      const { by, reason, clauses } = answer
      const take = async () =>
        refuseRequest(await person(by), { id: (await requestOf(seed)).id, reason, clauses }, at)
      return { at, whole: true, take }
    }
    case 'grant':
      return { at, whole: false, take: () => grant(seed, answer, at) }
    case 'deliver': {
      const before = seed.answers.slice(0, place).filter((one) => one.does === 'deliver').length
      return { at, whole: false, take: () => deliver(seed, answer, before, at) }
    }
  }
}

async function submit(seed: SeedRequest, at: number) {
  const numbers = await Promise.all(seed.articles.map(articleTitled))
  const input = { articles: numbers, scope: scopeOf(seed, at), purpose: seed.purpose }
  return submitRequest(await person('lin'), input, at)
}

async function grant(seed: SeedRequest, answer: Extract<SeedAnswer, { does: 'grant' }>, at: number) {
  const request = await requestOf(seed)
  if (request.state !== 'submitted') return
  const price = { amount: answer.price, currency: 'CNY' }
  await grantRequest(await person(answer.by), { id: request.id, price }, at)
}

async function deliver(
  seed: SeedRequest,
  answer: Extract<SeedAnswer, { does: 'deliver' }>,
  before: number,
  at: number,
) {
  const request = await requestOf(seed)
  const [granted] = await db().select({ id: grants.id }).from(grants).where(eq(grants.requestId, request.id))
  const [article] = await Promise.all(seed.articles.map(articleTitled))
  if (!granted || !article) throw new Error(`demo: nothing granted for ${seed.purpose}`)
  const left = await db()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.grantId, granted.id))
  if (left.length > before) return
  const { format, channel } = answer
  const input = { article, grantId: granted.id, format, channel, via: 'portal' as const }
  await deliverItem(await person('lin'), input, () => at)
}

/** From the day it is asked for, so many days, in the mainland. */
function scopeOf(seed: SeedRequest, at: number): Scope {
  const from = startOfDay(legalDate(at, env.timeZone), env.timeZone)
  return {
    uses: seed.uses,
    channels: seed.channels,
    territory: { include: ['CN'], exclude: [] },
    term: { from, to: from + days(seed.days), keepOnline: true },
    languages: seed.languages,
    quantity: { deliveries: seed.deliveries },
    exclusivity: seed.exclusivity,
    credit: { template: `来源：${OWN_SOURCE}`, author: true, title: true, link: true },
    partKinds: ['headline', 'body', 'photo', 'graphic', 'quote'],
    allOrNothing: false,
    sublicensing: 'none',
  }
}

/** Found again by what tells them apart, since a load that was cut off goes on in another process. */
async function person(key: PersonKey): Promise<Actor> {
  const email = people.find((one) => one.key === key)?.email ?? ''
  const [row] = await db().select().from(users).where(eq(users.email, email)).limit(1)
  if (!row) throw new Error(`demo: ${email} is missing`)
  return { id: row.id, name: row.name, roles: row.roles, organisationId: row.organisationId }
}

async function articleTitled(title: string): Promise<string> {
  const [row] = await db()
    .select({ number: articles.number })
    .from(articles)
    .where(eq(articles.title, title))
    .limit(1)
  if (!row) throw new Error(`demo: 《${title}》 is missing`)
  return row.number
}

async function requestOf(seed: SeedRequest) {
  const [row] = await db()
    .select({ id: requests.id, state: requests.state })
    .from(requests)
    .where(eq(requests.purpose, seed.purpose))
    .limit(1)
  if (!row) throw new Error(`demo: the request ${seed.purpose} is missing`)
  return row
}
