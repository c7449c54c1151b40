import 'server-only'
import { and, eq, inArray, or } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import { type Database, db } from './client'
import { behind, type Cursor, newestFirst, none, type Page, pageOf, pageSize } from './keyset'
import { articles, channels, publications } from './schema'
import { searchShelf } from './search'

/** What may be asked for: live and our own. A reprint cannot be licensed by us (S4), a disputed text not yet. */
export const visibleTo = (actor: Actor) =>
  hasRole(actor, ['licensee', 'rights'])
    ? and(eq(articles.liveState, 'live'), eq(articles.ownership, 'own'))
    : none

export interface CatalogueRow {
  id: string
  number: string
  title: string
  summary: string
  source: string
  authors: { name: string; role: string }[]
  language: string
  channel: { id: string; name: { 'zh-CN': string; en: string } }
  publishedAt: number
}

const catalogue = (on: Database) =>
  on
    .select({
      id: articles.id,
      number: articles.number,
      content: publications.content,
      publishedAt: articles.publishedAt,
      channel: { id: channels.id, name: channels.name },
    })
    .from(articles)
    .innerJoin(publications, eq(publications.id, articles.livePublicationId))
    .innerJoin(channels, eq(channels.id, articles.channelId))

type Found = Awaited<ReturnType<typeof catalogue>>[number]

const asRow = ({ content, publishedAt, ...row }: Found): CatalogueRow => ({
  ...row,
  title: content.title,
  summary: content.summary,
  source: content.source,
  authors: content.authors,
  language: content.language,
  publishedAt: publishedAt ?? 0,
})

/** The catalogue, newest first; with a query only what its words are found in. */
export async function listCatalogue(
  actor: Actor,
  { query, before, limit }: { query?: string | undefined; before?: Cursor | undefined; limit?: number } = {},
): Promise<Page<CatalogueRow>> {
  const size = pageSize(limit)
  if (query?.trim()) return searchCatalogue(actor, query, before, size)
  const rows = await catalogue(db())
    .where(and(visibleTo(actor), behind(articles.publishedAt, articles.id, before)))
    .orderBy(...newestFirst(articles.publishedAt, articles.id))
    .limit(size + 1)
  return pageOf(rows.map(asRow), size, (row) => ({ at: row.publishedAt, id: row.id }))
}

/** Rounds of searching for one page: the shelf also holds reprints, which fall out here. */
const ROUNDS = 5

async function searchCatalogue(
  actor: Actor,
  query: string,
  before: Cursor | undefined,
  size: number,
): Promise<Page<CatalogueRow>> {
  const rows: CatalogueRow[] = []
  let from = before
  for (let round = 0; round < ROUNDS; round++) {
    const hits = await searchShelf('public', query, {
      limit: size,
      before: from ? { at: from.at, articleId: from.id } : undefined,
    })
    const ids = hits.map((hit) => hit.articleId)
    const found = ids.length
      ? new Map(
          (await catalogue(db()).where(and(visibleTo(actor), inArray(articles.id, ids)))).map((row) => [
            row.id,
            asRow(row),
          ]),
        )
      : new Map<string, CatalogueRow>()
    for (const hit of hits) {
      from = { at: hit.at, id: hit.articleId }
      const row = found.get(hit.articleId)
      if (row) rows.push(row)
      if (rows.length === size) return { rows, next: from }
    }
    if (hits.length < size) return { rows, next: null }
  }
  return { rows, next: from ?? null }
}

/** The id of an item named by its 稿号 or its id; null where there is none. */
export async function articleIdOf(on: Database, key: string): Promise<string | null> {
  const [row] = await on
    .select({ id: articles.id })
    .from(articles)
    .where(or(eq(articles.id, key), eq(articles.number, key)))
    .limit(1)
  return row?.id ?? null
}
