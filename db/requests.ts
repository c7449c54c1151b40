import 'server-only'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import type { LiveState } from '@/domain/article/transitions'
import { type RequestAction, type RequestState, requestAbilities } from '@/domain/licensing/request'
import type { Ability } from '@/domain/machine'
import type { Decision } from '@/domain/rights/decision'
import type { OwnershipClass } from '@/domain/rights/ownership'
import { notFound } from '@/lib/refused'
import { type Database, db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import type { OrganisationRow } from './organisations'
import {
  articles,
  grants,
  organisations,
  publications,
  requestItems,
  requestMessages,
  requests,
} from './schema'

export type RequestRow = typeof requests.$inferSelect
export type RequestMessageRow = typeof requestMessages.$inferSelect

/** The office sees all, a licensee those of its organisation. */
export const visibleTo = (actor: Actor) =>
  hasRole(actor, ['rights'])
    ? undefined
    : hasRole(actor, ['licensee']) && actor.organisationId
      ? eq(requests.organisationId, actor.organisationId)
      : none

export interface VisibleRequest {
  request: RequestRow
  organisation: OrganisationRow
}

/** Throws `Refused('not-found')` for what is not there and for what the actor may not see. */
export async function visibleRequest(on: Database, actor: Actor, id: string): Promise<VisibleRequest> {
  const [row] = await on
    .select({ request: requests, organisation: organisations })
    .from(requests)
    .innerJoin(organisations, eq(organisations.id, requests.organisationId))
    .where(and(eq(requests.id, id), visibleTo(actor)))
  if (!row) throw notFound()
  return row
}

export interface RequestItemView {
  articleId: string
  number: string
  /** As readers see it now; the working title where it is not live. */
  title: string
  liveState: LiveState
  ownership: OwnershipClass
  publishedAt: number | null
  /** The engine's answer when the request was sent. */
  decision: Decision
}

export async function itemsOfRequest(on: Database, requestId: string): Promise<RequestItemView[]> {
  const rows = await on
    .select({
      articleId: articles.id,
      number: articles.number,
      workingTitle: articles.title,
      live: publications.content,
      liveState: articles.liveState,
      ownership: articles.ownership,
      publishedAt: articles.publishedAt,
      decision: requestItems.decision,
    })
    .from(requestItems)
    .innerJoin(articles, eq(articles.id, requestItems.articleId))
    .leftJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(eq(requestItems.requestId, requestId))
    .orderBy(asc(requestItems.id))
  return rows.map(({ workingTitle, live, ...row }) => ({ ...row, title: live?.title ?? workingTitle }))
}

export interface RequestListRow {
  request: RequestRow
  organisation: { id: string; name: string; state: OrganisationRow['state'] }
  items: { articleId: string; title: string; outcome: Decision['outcome']; code: Decision['code'] }[]
  abilities: Ability<RequestAction>[]
}

export async function listRequests(
  actor: Actor,
  {
    states,
    organisationId,
    before,
    limit,
  }: {
    states?: readonly RequestState[] | undefined
    organisationId?: string | undefined
    before?: Cursor | undefined
    limit?: number
  } = {},
): Promise<Page<RequestListRow>> {
  const size = pageSize(limit)
  const [only, ...more] = states ?? []
  const rows = await db()
    .select({
      request: requests,
      organisation: { id: organisations.id, name: organisations.name, state: organisations.state },
    })
    .from(requests)
    .innerJoin(organisations, eq(organisations.id, requests.organisationId))
    .where(
      and(
        visibleTo(actor),
        organisationId ? eq(requests.organisationId, organisationId) : undefined,
        only
          ? more.length
            ? inArray(requests.state, [only, ...more])
            : eq(requests.state, only)
          : undefined,
        behind(requests.createdAt, requests.id, before),
      ),
    )
    .orderBy(...newestFirst(requests.createdAt, requests.id))
    .limit(size + 1)
  const page = pageOf(rows, size, ({ request }) => ({ at: request.createdAt, id: request.id }))
  const items = await itemsByRequest(page.rows.map(({ request }) => request.id))
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      ...row,
      items: items.get(row.request.id) ?? [],
      abilities: requestAbilities(row.request, actor),
    })),
  }
}

async function itemsByRequest(ids: string[]): Promise<Map<string, RequestListRow['items']>> {
  const found = new Map<string, RequestListRow['items']>()
  if (ids.length === 0) return found
  const rows = await db()
    .select({
      requestId: requestItems.requestId,
      articleId: articles.id,
      title: articles.title,
      decision: requestItems.decision,
    })
    .from(requestItems)
    .innerJoin(articles, eq(articles.id, requestItems.articleId))
    .where(inArray(requestItems.requestId, ids))
    .orderBy(asc(requestItems.requestId), asc(requestItems.id))
  for (const { requestId, decision, ...row } of rows)
    found.set(requestId, [
      ...(found.get(requestId) ?? []),
      { ...row, outcome: decision.outcome, code: decision.code },
    ])
  return found
}

export interface RequestDetail extends VisibleRequest {
  items: RequestItemView[]
  messages: RequestMessageRow[]
  grants: { id: string; number: string }[]
  abilities: Ability<RequestAction>[]
}

export async function requestDetail(actor: Actor, id: string): Promise<RequestDetail> {
  const found = await visibleRequest(db(), actor, id)
  return {
    ...found,
    items: await itemsOfRequest(db(), id),
    messages: await db()
      .select()
      .from(requestMessages)
      .where(eq(requestMessages.requestId, id))
      .orderBy(asc(requestMessages.at), asc(requestMessages.id))
      .limit(500),
    grants: await db()
      .select({ id: grants.id, number: grants.number })
      .from(grants)
      .where(eq(grants.requestId, id))
      .orderBy(asc(grants.createdAt), asc(grants.id)),
    abilities: requestAbilities(found.request, actor),
  }
}
