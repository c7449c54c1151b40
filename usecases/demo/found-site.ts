import 'server-only'
import type { Database } from '@/db/client'
import { record } from '@/db/events'
import {
  channels,
  inboundLicences,
  organisations,
  siteSettings,
  sourceListEntries,
  sourceLists,
  sources,
  statementVersions,
  users,
} from '@/db/schema'
import { channels as seedChannels } from '@/db/seed/channels'
import { organisations as seedOrganisations } from '@/db/seed/organisations'
import { DEMO_PASSWORD, type PersonKey, people } from '@/db/seed/people'
import { siteSettings as seedSettings } from '@/db/seed/site'
import {
  inboundLicences as seedInbound,
  sourceLists as seedLists,
  sources as seedSources,
} from '@/db/seed/sources'
import { statementVersions as seedStatements } from '@/db/seed/statement'
import { type Actor, systemActor } from '@/domain/account/actor'
import type { StatementVersion } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { days, startOfDay } from '@/lib/time'
import { hashPassword } from '@/outside/password'
import type { Step } from './clock'

/** What the newsroom's own screens cannot make yet, or only over mail: written as rows, each with its event. */

export type Cast = Record<PersonKey, Actor>

/** Everything that must be there before the first article. In the transaction of the loading. */
export async function foundSite(tx: Database, now: number): Promise<{ cast: Cast; steps: Step[] }> {
  const founded = startOfDay('2024-02-08', env.timeZone)
  const organisationIds = await addOrganisationRows(tx, now)
  const cast = await addPeople(tx, founded, organisationIds)
  await tx.insert(siteSettings).values({ id: newId(), settings: seedSettings, version: 1 })
  await tx
    .insert(channels)
    .values(seedChannels.map((one, position) => ({ id: `channel-${one.slug}`, position, ...one })))
  await addSources(tx, cast.gu, founded)
  await addInboundLicences(tx, now)
  await releaseStatements(tx, cast.gu)
  return { cast, steps: registrations(tx, cast, organisationIds, now) }
}

type OrganisationIds = Record<(typeof seedOrganisations)[number]['key'], string>

async function addOrganisationRows(tx: Database, now: number): Promise<OrganisationIds> {
  const ids: OrganisationIds = { yunting: newId(), beizhu: newId() }
  await tx.insert(organisations).values(
    seedOrganisations.map(({ key, daysAgo, ...one }) => ({
      ...one,
      id: ids[key],
      version: 1,
      createdAt: now - days(daysAgo),
    })),
  )
  return ids
}

async function addPeople(tx: Database, at: number, organisationIds: OrganisationIds): Promise<Cast> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const cast: Partial<Cast> = {}
  for (const person of people) {
    const organisationId = person.organisation ? organisationIds[person.organisation] : null
    const actor = { id: newId(), name: person.name, roles: person.roles, organisationId }
    cast[person.key] = actor
    await tx.insert(users).values({
      ...actor,
      email: person.email,
      passwordHash,
      locale: 'zh-CN',
      state: 'active',
      demo: true,
      version: 1,
      createdAt: at,
    })
    const subject = { type: 'user' as const, id: actor.id, title: actor.name }
    await record(tx, systemActor, at, 'user.created', subject, { roles: person.roles, by: 'demo' })
  }
  return cast as Cast
}

async function addSources(tx: Database, actor: Actor, at: number) {
  for (const source of seedSources) {
    const id = newId()
    await tx.insert(sources).values({ ...source, id, version: 1, createdAt: at })
    await record(
      tx,
      actor,
      at,
      'source.saved',
      { type: 'source', id, title: source.name },
      { name: source.name },
    )
  }
  for (const { names, ...list } of seedLists) {
    const listId = newId()
    await tx.insert(sourceLists).values({ ...list, id: listId })
    await tx.insert(sourceListEntries).values(names.map((name) => ({ listId, name })))
  }
}

const addInboundLicences = (tx: Database, now: number) =>
  tx.insert(inboundLicences).values(
    seedInbound.map(({ scope, ...one }) => ({
      ...one,
      id: newId(),
      scope: { ...scope, term: { from: now - days(300), to: now + days(430), keepOnline: true } },
      createdAt: now - days(300),
    })),
  )

async function releaseStatements(tx: Database, actor: Actor) {
  for (const { effectiveFrom: date, ...rest } of seedStatements) {
    const effectiveFrom = startOfDay(date, env.timeZone)
    const doc: StatementVersion = { ...rest, effectiveFrom }
    const hash = hashOf(doc)
    const at = effectiveFrom - days(14)
    await tx
      .insert(statementVersions)
      .values({ id: doc.id, version: doc.version, doc, hash, effectiveFrom, createdAt: at })
    const subject = { type: 'statement' as const, id: doc.id, title: doc.title['zh-CN'] }
    await record(tx, actor, at, 'statement.released', subject, { version: doc.version, hash, effectiveFrom })
  }
}

/** What the audit says of the organisations, to be told in the order of time with the articles' steps. */
function registrations(tx: Database, cast: Cast, ids: OrganisationIds, now: number): Step[] {
  return seedOrganisations.flatMap((one): Step[] => {
    const at = now - days(one.daysAgo)
    const subject = { type: 'organisation' as const, id: ids[one.key], title: one.name }
    const contact = one.key === 'yunting' ? cast.lin : cast.lu
    const registered = {
      at,
      take: () => record(tx, contact, at, 'organisation.registered', subject, { creditCode: one.creditCode }),
    }
    if (one.state !== 'verified') return [registered]
    const data = { to: 'verified', reason: '营业执照、账号主体与登记信息一致。' }
    const checked = at + days(1)
    return [
      registered,
      {
        at: checked,
        take: () => record(tx, cast.gu, checked, 'organisation.stateChanged', subject, data),
      },
    ]
  })
}
