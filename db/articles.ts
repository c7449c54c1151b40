import 'server-only'
import { and, asc, desc, eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Actor } from '@/domain/account/actor'
import { type Check, checklist, stopping } from '@/domain/article/checklist'
import { componentsOf, type Resolution } from '@/domain/article/components'
import type { ArticleContent } from '@/domain/article/content'
import { canReadDesk } from '@/domain/article/policy'
import { type ArticleFacts, type ArticleState, articleAbilities } from '@/domain/article/transitions'
import type { Component } from '@/domain/rights/ownership'
import type { StatementVersion } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { notFound } from '@/lib/refused'
import { legalDate } from '@/lib/time'
import { type Database, db } from './client'
import { articles, channels, intakes, looks, publications, reviews, revisions, rightsRecords } from './schema'
import { searchShelf } from './search'
import { listedOn, readSettings, sourceNamed } from './sources'
import { statementAt } from './statements'

export type ArticleRow = typeof articles.$inferSelect
export type RevisionRow = typeof revisions.$inferSelect

/** The article for someone who may see it; otherwise it is not found. */
export async function visibleArticle(actor: Actor, id: string, from: Database = db()): Promise<ArticleRow> {
  if (!canReadDesk(actor)) throw notFound()
  const [row] = await from.select().from(articles).where(eq(articles.id, id)).limit(1)
  if (!row) throw notFound()
  return row
}

export interface Judged {
  statement: StatementVersion
  components: Component[]
  checks: Check[]
  unmet: string[]
}

/** Ownership and checklist of a content as of an instant: the one place where registry, list and statement meet. */
export async function judge(
  article: { id: string | null; content: ArticleContent; editorName: string },
  at: number,
  from: Database = db(),
): Promise<Judged> {
  // One after the other: inside a transaction they share one connection.
  const statement = await statementAt(at, from)
  const settings = await readSettings(from)
  const source = await sourceNamed(article.content.source, from)
  const resolutions = article.id ? await resolutionsOf(article.id, from) : []
  const components = componentsOf(article.content, statement.profile, statement.id, resolutions)
  const names = source ? [source.name, ...source.aliases] : [article.content.source]
  const checks = checklist({
    content: article.content,
    components,
    editorName: article.editorName,
    sourceRegistered: source !== null,
    sourceListed: settings.approvedSourcesOnly
      ? await listedOn(names, legalDate(at, env.timeZone), from)
      : null,
  })
  return { statement, components, checks, unmet: stopping(checks) }
}

/** Newest resolution per component. */
async function resolutionsOf(articleId: string, from: Database): Promise<Resolution[]> {
  const rows = await from
    .select()
    .from(rightsRecords)
    .where(and(eq(rightsRecords.articleId, articleId), eq(rightsRecords.rule, 'resolved')))
    .orderBy(desc(rightsRecords.at), desc(rightsRecords.id))
  return rows.map((row) => ({
    part: row.part,
    ownership: { class: row.class, rule: row.rule, holder: row.holder },
  }))
}

export const factsOf = (row: ArticleRow, unmet: readonly string[]): ArticleFacts => ({
  state: row.state,
  liveState: row.liveState,
  contentHash: row.contentHash,
  contributors: row.contributors,
  signedOffBy: row.signedOffBy,
  signedOffHash: row.signedOffHash,
  unmet,
})

/** Everything a desk page shows of one article. Throws `Refused('not-found')`. */
export async function articleDetail(actor: Actor, id: string, at: number) {
  const row = await visibleArticle(actor, id)
  const [judged, history, intake, verdicts, live] = await Promise.all([
    judge({ id, content: row.content, editorName: row.editorName }, at),
    revisionList(id),
    db().select().from(intakes).where(eq(intakes.articleId, id)).limit(1),
    db().select().from(reviews).where(eq(reviews.articleId, id)).orderBy(desc(reviews.at)).limit(50),
    row.livePublicationId
      ? db().select().from(publications).where(eq(publications.id, row.livePublicationId)).limit(1)
      : [],
  ])
  return {
    article: row,
    ...judged,
    abilities: articleAbilities(factsOf(row, judged.unmet), actor),
    revisions: history,
    intake: intake[0] ?? null,
    reviews: verdicts,
    live: live[0] ?? null,
  }
}
export type ArticleDetail = Awaited<ReturnType<typeof articleDetail>>

/** Revisions newest first, without their content. */
export const revisionList = (articleId: string, limit = 100) =>
  db()
    .select({
      id: revisions.id,
      seq: revisions.seq,
      kind: revisions.kind,
      contentHash: revisions.contentHash,
      byName: revisions.byName,
      at: revisions.at,
    })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.seq))
    .limit(limit)

/** The first revision of an article that was brought in: the page as it came. */
export async function intakeRevision(articleId: string): Promise<RevisionRow | null> {
  const [row] = await db()
    .select()
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.kind, 'intake')))
    .orderBy(asc(revisions.seq))
    .limit(1)
  return row ?? null
}

/** What this reviewer saw at their last look, before the present one; null where they never looked. */
export async function lastLook(
  actor: Actor,
  articleId: string,
): Promise<{ content: ArticleContent; at: number } | null> {
  const [row] = await db()
    .select({ content: revisions.content, at: looks.at })
    .from(looks)
    .innerJoin(revisions, eq(revisions.id, looks.revisionId))
    .where(and(eq(looks.articleId, articleId), eq(looks.userId, actor.id)))
    .limit(1)
  return row ?? null
}

const listed = {
  id: articles.id,
  number: articles.number,
  title: articles.title,
  state: articles.state,
  liveState: articles.liveState,
  ownership: articles.ownership,
  channelId: articles.channelId,
  editorName: articles.editorName,
  signedOffName: articles.signedOffName,
  submittedAt: articles.submittedAt,
  publishedAt: articles.publishedAt,
  updatedAt: articles.updatedAt,
}

export interface ListedArticle {
  id: string
  number: string
  title: string
  state: ArticleState
  liveState: ArticleRow['liveState']
  ownership: ArticleRow['ownership']
  channelId: string
  editorName: string
  signedOffName: string | null
  submittedAt: number | null
  publishedAt: number | null
  updatedAt: number
}

export interface Cursor {
  at: number
  id: string
}

/** The desk list, last changed first; keyset by (updatedAt, id). */
export async function listArticles(
  actor: Actor,
  filter: {
    state?: ArticleState | undefined
    mine?: boolean
    query?: string | undefined
    before?: Cursor | undefined
    limit?: number
  },
): Promise<ListedArticle[]> {
  if (!canReadDesk(actor)) return []
  const limit = Math.min(filter.limit ?? 50, 100)
  if (filter.query?.trim()) return searchArticles(filter.query, filter.before, limit)
  const where: SQL[] = []
  if (filter.state) where.push(eq(articles.state, filter.state))
  if (filter.mine) where.push(eq(articles.createdBy, actor.id))
  if (filter.before) where.push(keyset(articles.updatedAt, filter.before))
  return db()
    .select(listed)
    .from(articles)
    .where(and(...where))
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(limit)
}

const keyset = (column: typeof articles.updatedAt, before: Cursor): SQL =>
  or(lt(column, before.at), and(eq(column, before.at), lt(articles.id, before.id))) as SQL

async function searchArticles(
  query: string,
  before: Cursor | undefined,
  limit: number,
): Promise<ListedArticle[]> {
  const hits = await searchShelf('desk', query, {
    limit,
    before: before ? { at: before.at, articleId: before.id } : undefined,
  })
  return articlesById(hits.map((hit) => hit.articleId))
}

async function articlesById(ids: readonly string[]): Promise<ListedArticle[]> {
  if (ids.length === 0) return []
  const rows = await db()
    .select(listed)
    .from(articles)
    .where(inArray(articles.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Waiting for review, longest waiting first; what the actor wrote is listed too, marked by its obstacle. */
export const reviewQueue = (
  actor: Actor,
  limit = 100,
): Promise<(ListedArticle & { contributors: string[] })[]> =>
  canReadDesk(actor)
    ? db()
        .select({ ...listed, contributors: articles.contributors })
        .from(articles)
        .where(inArray(articles.state, ['inReview', 'signedOff']))
        .orderBy(asc(articles.submittedAt), asc(articles.id))
        .limit(limit)
    : Promise.resolve([])

export const listChannels = () => db().select().from(channels).orderBy(asc(channels.position))
