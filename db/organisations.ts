import 'server-only'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import {
  type OrganisationAction,
  type OrganisationState,
  organisationAbilities,
} from '@/domain/licensing/organisation'
import type { Ability } from '@/domain/machine'
import { notFound } from '@/lib/refused'
import { type Database, db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import { apiKeys, organisations, users } from './schema'

export type OrganisationRow = typeof organisations.$inferSelect

/** The office sees all, a licensee its own. */
export const visibleTo = (actor: Actor) =>
  hasRole(actor, ['rights', 'admin'])
    ? undefined
    : hasRole(actor, ['licensee']) && actor.organisationId
      ? eq(organisations.id, actor.organisationId)
      : none

/** Throws `Refused('not-found')` for what is not there and for what the actor may not see. */
export async function visibleOrganisation(on: Database, actor: Actor, id: string): Promise<OrganisationRow> {
  const [row] = await on
    .select()
    .from(organisations)
    .where(and(eq(organisations.id, id), visibleTo(actor)))
  if (!row) throw notFound()
  return row
}

export async function listOrganisations(
  actor: Actor,
  {
    state,
    before,
    limit,
  }: { state?: OrganisationState | undefined; before?: Cursor | undefined; limit?: number } = {},
): Promise<Page<OrganisationRow>> {
  const size = pageSize(limit)
  const rows = await db()
    .select()
    .from(organisations)
    .where(
      and(
        visibleTo(actor),
        state ? eq(organisations.state, state) : undefined,
        behind(organisations.createdAt, organisations.id, before),
      ),
    )
    .orderBy(...newestFirst(organisations.createdAt, organisations.id))
    .limit(size + 1)
  return pageOf(rows, size, (row) => ({ at: row.createdAt, id: row.id }))
}

export interface OrganisationDetail {
  organisation: OrganisationRow
  people: { id: string; name: string; email: string; state: string }[]
  keys: ApiKeyView[]
  abilities: Ability<OrganisationAction>[]
}

export async function organisationDetail(actor: Actor, id: string): Promise<OrganisationDetail> {
  const organisation = await visibleOrganisation(db(), actor, id)
  const people = await db()
    .select({ id: users.id, name: users.name, email: users.email, state: users.state })
    .from(users)
    .where(eq(users.organisationId, id))
    .orderBy(asc(users.id))
    .limit(200)
  return {
    organisation,
    people,
    keys: await keysOf(id),
    abilities: organisationAbilities(organisation, actor),
  }
}

/** A key as it may be shown: never its secret, which nobody has, nor its hash. */
export interface ApiKeyView {
  id: string
  name: string
  prefix: string
  createdAt: number
  usedAt: number | null
  revokedAt: number | null
}

const keysOf = (organisationId: string): Promise<ApiKeyView[]> =>
  db()
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      prefix: apiKeys.prefix,
      createdAt: apiKeys.createdAt,
      usedAt: apiKeys.usedAt,
      revokedAt: apiKeys.revokedAt,
    })
    .from(apiKeys)
    .where(eq(apiKeys.organisationId, organisationId))
    .orderBy(...newestFirst(apiKeys.createdAt, apiKeys.id))
    .limit(200)

/** Keys of the actor's own organisation, newest first. */
export async function listApiKeys(actor: Actor): Promise<ApiKeyView[]> {
  if (!actor.organisationId || !hasRole(actor, ['licensee'])) return []
  return keysOf(actor.organisationId)
}

export interface KeyHolder {
  key: typeof apiKeys.$inferSelect
  organisation: OrganisationRow
}

/** Who presents a key, by the key's hash; null where no such key was ever made. A revoked one is found and says so. */
export async function keyHolder(on: Database, hash: string): Promise<KeyHolder | null> {
  const [row] = await on
    .select({ key: apiKeys, organisation: organisations })
    .from(apiKeys)
    .innerJoin(organisations, eq(organisations.id, apiKeys.organisationId))
    .where(eq(apiKeys.hash, hash))
  return row ?? null
}

/** Language in which the organisation is written to: that of the person behind its contact address, else Chinese. */
export async function localeOfContact(on: Database, organisation: OrganisationRow): Promise<string> {
  const [person] = await on
    .select({ locale: users.locale })
    .from(users)
    .where(and(eq(users.organisationId, organisation.id), eq(users.email, organisation.contactEmail)))
  return person?.locale ?? 'zh-CN'
}

/** Keys in use of an organisation, to bound how many there may be. */
export async function livingKeys(on: Database, organisationId: string): Promise<number> {
  const rows = await on
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .where(and(eq(apiKeys.organisationId, organisationId), isNull(apiKeys.revokedAt)))
    .limit(1000)
  return rows.length
}
