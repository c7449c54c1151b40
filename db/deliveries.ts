import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import { db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import { articles, deliveries, grants, organisations } from './schema'

export type DeliveryRow = typeof deliveries.$inferSelect

/** The office sees the whole ledger, a licensee what left to its organisation. */
export const visibleTo = (actor: Actor) =>
  hasRole(actor, ['rights'])
    ? undefined
    : hasRole(actor, ['licensee']) && actor.organisationId
      ? eq(deliveries.organisationId, actor.organisationId)
      : none

export interface DeliveryListRow {
  delivery: DeliveryRow
  organisation: { id: string; name: string }
  grantNumber: string
  article: { id: string; number: string; title: string }
}

/** The ledger of everything that left, newest first. */
export async function listDeliveries(
  actor: Actor,
  {
    grantId,
    organisationId,
    before,
    limit,
  }: {
    grantId?: string | undefined
    organisationId?: string | undefined
    before?: Cursor | undefined
    limit?: number
  } = {},
): Promise<Page<DeliveryListRow>> {
  const size = pageSize(limit, 50)
  const rows = await db()
    .select({
      delivery: deliveries,
      organisation: { id: organisations.id, name: organisations.name },
      grantNumber: grants.number,
      article: { id: articles.id, number: articles.number, title: articles.title },
    })
    .from(deliveries)
    .innerJoin(organisations, eq(organisations.id, deliveries.organisationId))
    .innerJoin(grants, eq(grants.id, deliveries.grantId))
    .innerJoin(articles, eq(articles.id, deliveries.articleId))
    .where(
      and(
        visibleTo(actor),
        grantId ? eq(deliveries.grantId, grantId) : undefined,
        organisationId ? eq(deliveries.organisationId, organisationId) : undefined,
        behind(deliveries.releasedAt, deliveries.id, before),
      ),
    )
    .orderBy(...newestFirst(deliveries.releasedAt, deliveries.id))
    .limit(size + 1)
  return pageOf(rows, size, ({ delivery }) => ({ at: delivery.releasedAt, id: delivery.id }))
}
