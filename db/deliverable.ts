import 'server-only'
import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import type { Channel, Use } from '@/domain/rights/scope'
import { db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import { articles, grantItems, grants, publications } from './schema'

export interface DeliverableRow {
  id: string
  number: string
  title: string
  language: string
  publishedAt: number
  grants: {
    id: string
    number: string
    uses: Use['type'][]
    channels: Channel[]
    languages: string[]
    until: string
    deliveriesLeft: number | null
  }[]
}

/** Live grants of the actor's organisation; a licensee sees no other's. */
const visibleTo = (actor: Actor, at: number) =>
  actor.organisationId && hasRole(actor, ['licensee'])
    ? and(
        eq(grants.organisationId, actor.organisationId),
        eq(grants.state, 'active'),
        lte(grants.termFrom, at),
        gt(grants.termTo, at),
      )
    : none

/** What the grants in force name, newest first. Whether a copy may leave is asked when it is pulled. */
export async function listDeliverable(
  actor: Actor,
  { before, limit, at }: { before?: Cursor | undefined; limit?: number; at: number },
): Promise<Page<DeliverableRow>> {
  const size = pageSize(limit)
  const named = db()
    .selectDistinct({ id: grantItems.articleId })
    .from(grants)
    .innerJoin(grantItems, eq(grantItems.grantId, grants.id))
    .where(visibleTo(actor, at))
  const rows = await db()
    .select({
      id: articles.id,
      number: articles.number,
      content: publications.content,
      publishedAt: articles.publishedAt,
    })
    .from(articles)
    .innerJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(
      and(
        eq(articles.liveState, 'live'),
        inArray(articles.id, named),
        behind(articles.publishedAt, articles.id, before),
      ),
    )
    .orderBy(...newestFirst(articles.publishedAt, articles.id))
    .limit(size + 1)
  const page = pageOf(rows, size, (row) => ({ at: row.publishedAt ?? 0, id: row.id }))
  const under = await grantsNaming(
    actor,
    page.rows.map((row) => row.id),
    at,
  )
  return {
    next: page.next,
    rows: page.rows.map(({ content, publishedAt, ...row }) => ({
      ...row,
      title: content.title,
      language: content.language,
      publishedAt: publishedAt ?? 0,
      grants: under.get(row.id) ?? [],
    })),
  }
}

async function grantsNaming(actor: Actor, ids: string[], at: number) {
  const found = new Map<string, DeliverableRow['grants']>()
  if (ids.length === 0) return found
  const rows = await db()
    .select({ articleId: grantItems.articleId, grant: grants })
    .from(grantItems)
    .innerJoin(grants, eq(grants.id, grantItems.grantId))
    .where(and(inArray(grantItems.articleId, ids), visibleTo(actor, at)))
  for (const { articleId, grant } of rows.toSorted((a, b) => (a.grant.id < b.grant.id ? -1 : 1))) {
    const { deliveries } = grant.scope.quantity
    found.set(articleId, [
      ...(found.get(articleId) ?? []),
      {
        id: grant.id,
        number: grant.number,
        uses: grant.scope.uses.map((use) => use.type),
        channels: grant.scope.channels,
        languages: grant.scope.languages,
        until: new Date(grant.termTo).toISOString(),
        deliveriesLeft: deliveries === null ? null : Math.max(0, deliveries - grant.deliveriesUsed),
      },
    ])
  }
  return found
}
