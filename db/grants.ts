import 'server-only'
import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import type { LiveState } from '@/domain/article/transitions'
import { type GrantAction, grantAbilities, type LetterStatus, standingOf } from '@/domain/licensing/grant'
import type { Ability } from '@/domain/machine'
import { notFound } from '@/lib/refused'
import { type Database, db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import type { OrganisationRow } from './organisations'
import { articles, grantItems, grants, letters, organisations, publications } from './schema'

export type GrantRow = typeof grants.$inferSelect

/** The office sees all, a licensee those of its organisation. */
export const visibleTo = (actor: Actor) =>
  hasRole(actor, ['rights'])
    ? undefined
    : hasRole(actor, ['licensee']) && actor.organisationId
      ? eq(grants.organisationId, actor.organisationId)
      : none

export interface VisibleGrant {
  grant: GrantRow
  organisation: OrganisationRow
}

/** Throws `Refused('not-found')` for what is not there and for what the actor may not see. */
export async function visibleGrant(on: Database, actor: Actor, id: string): Promise<VisibleGrant> {
  const [row] = await on
    .select({ grant: grants, organisation: organisations })
    .from(grants)
    .innerJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(and(eq(grants.id, id), visibleTo(actor)))
  if (!row) throw notFound()
  return row
}

export interface GrantItemView {
  grantId: string
  articleId: string
  number: string
  title: string
  liveState: LiveState
  publishedAt: number | null
}

/** The works of these grants, as readers see them now. */
export async function itemsOfGrants(on: Database, grantIds: string[]): Promise<GrantItemView[]> {
  if (grantIds.length === 0) return []
  const rows = await on
    .select({
      grantId: grantItems.grantId,
      articleId: articles.id,
      number: articles.number,
      workingTitle: articles.title,
      live: publications.content,
      liveState: articles.liveState,
      publishedAt: articles.publishedAt,
    })
    .from(grantItems)
    .innerJoin(articles, eq(articles.id, grantItems.articleId))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(inArray(grantItems.grantId, grantIds))
    .orderBy(asc(grantItems.grantId), asc(grantItems.articleId))
  return rows.map(({ workingTitle, live, ...row }) => ({ ...row, title: live?.title ?? workingTitle }))
}

/** How a grant stands at an instant, as anyone who checks its letter is told. */
export const standingAt = (
  grant: GrantRow,
  items: readonly { liveState: LiveState }[],
  at: number,
): LetterStatus =>
  standingOf(
    { ...grant, deliveries: grant.scope.quantity.deliveries },
    { allWithdrawn: items.length > 0 && items.every((item) => item.liveState === 'withdrawn') },
    at,
  )

export interface GrantListRow {
  grant: GrantRow
  organisation: { id: string; name: string }
  items: GrantItemView[]
  standing: LetterStatus
  abilities: Ability<GrantAction>[]
}

export async function listGrants(
  actor: Actor,
  {
    organisationId,
    states,
    endingBy,
    before,
    limit,
    at,
  }: {
    organisationId?: string | undefined
    states?: readonly GrantRow['state'][] | undefined
    /** Only those whose term is running and is over by this instant. */
    endingBy?: number | undefined
    before?: Cursor | undefined
    limit?: number
    at: number
  },
): Promise<Page<GrantListRow>> {
  const size = pageSize(limit)
  const rows = await db()
    .select({ grant: grants, organisation: { id: organisations.id, name: organisations.name } })
    .from(grants)
    .innerJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(
      and(
        visibleTo(actor),
        organisationId ? eq(grants.organisationId, organisationId) : undefined,
        states ? inArray(grants.state, [...states]) : undefined,
        endingBy === undefined ? undefined : and(gt(grants.termTo, at), lte(grants.termTo, endingBy)),
        behind(grants.createdAt, grants.id, before),
      ),
    )
    .orderBy(...newestFirst(grants.createdAt, grants.id))
    .limit(size + 1)
  const page = pageOf(rows, size, ({ grant }) => ({ at: grant.createdAt, id: grant.id }))
  const items = await itemsOfGrants(
    db(),
    page.rows.map(({ grant }) => grant.id),
  )
  return {
    next: page.next,
    rows: page.rows.map((row) => {
      const own = items.filter((item) => item.grantId === row.grant.id)
      return {
        ...row,
        items: own,
        standing: standingAt(row.grant, own, at),
        abilities: grantAbilities(row.grant, actor),
      }
    }),
  }
}

export interface GrantDetail extends VisibleGrant {
  items: GrantItemView[]
  letter: { number: string; token: string; issuedAt: number } | null
  standing: LetterStatus
  abilities: Ability<GrantAction>[]
}

export async function grantDetail(actor: Actor, id: string, at: number): Promise<GrantDetail> {
  const found = await visibleGrant(db(), actor, id)
  const items = await itemsOfGrants(db(), [id])
  const [letter] = await db()
    .select({ number: letters.number, token: letters.token, issuedAt: letters.issuedAt })
    .from(letters)
    .where(eq(letters.grantId, id))
  return {
    ...found,
    items,
    letter: letter ?? null,
    standing: standingAt(found.grant, items, at),
    abilities: grantAbilities(found.grant, actor),
  }
}
