import 'server-only'
import { sql } from 'drizzle-orm'
import { indexTokens, queryPhrases } from '@/lib/bigrams'
import { isPostgres } from '@/lib/env'
import { type Database, db, sqliteHandles } from './client'

/** What is searched: `desk` holds every working copy, `public` only what readers may see. */
export type Shelf = 'desk' | 'public'

export interface SearchHit {
  articleId: string
  at: number
}

/** Puts an article's words on a shelf, in the place of what stood there. Inside a transaction. */
export async function putOnShelf(
  tx: Database,
  shelf: Shelf,
  articleId: string,
  at: number,
  text: string,
): Promise<void> {
  const tokens = indexTokens(text)
  if (isPostgres()) {
    const vector = tsvectorOf(tokens)
    await tx.execute(sql`insert into search_entries (shelf, article_id, at, vector)
      values (${shelf}, ${articleId}, ${at}, ${vector}::tsvector)
      on conflict (shelf, article_id) do update set at = excluded.at, vector = excluded.vector`)
    return
  }
  const raw = sqliteHandles()?.write
  if (!raw) return
  const { id } = raw
    .prepare(
      `insert into search_entries (shelf, article_id, at) values (?, ?, ?)
       on conflict (shelf, article_id) do update set at = excluded.at returning id`,
    )
    .get(shelf, articleId, at) as { id: number }
  raw.prepare('delete from search_text where rowid = ?').run(id)
  raw.prepare('insert into search_text (rowid, text) values (?, ?)').run(id, tokens.join(' '))
}

export async function takeOffShelf(tx: Database, shelf: Shelf, articleId: string): Promise<void> {
  if (isPostgres()) {
    await tx.execute(sql`delete from search_entries where shelf = ${shelf} and article_id = ${articleId}`)
    return
  }
  const raw = sqliteHandles()?.write
  const entry = raw
    ?.prepare('delete from search_entries where shelf = ? and article_id = ? returning id')
    .get(shelf, articleId) as { id: number } | undefined
  if (entry) raw?.prepare('delete from search_text where rowid = ?').run(entry.id)
}

/** Newest first, keyset by (at, articleId). A query without a word finds nothing. */
export async function searchShelf(
  shelf: Shelf,
  query: string,
  { limit = 20, before }: { limit?: number; before?: SearchHit | undefined } = {},
): Promise<SearchHit[]> {
  const phrases = queryPhrases(query)
  if (phrases.length === 0) return []
  if (isPostgres()) {
    const wanted = phrases
      .map(({ tokens, prefix }) =>
        prefix ? `${quotePg(tokens[0] ?? '')}:*` : tokens.map(quotePg).join(' <-> '),
      )
      .join(' & ')
    const after = before ? sql`and (at, article_id) < (${before.at}, ${before.articleId})` : sql``
    const found = await db().execute<{
      article_id: string
      at: string
    }>(sql`select article_id, at from search_entries
      where shelf = ${shelf} and vector @@ ${wanted}::tsquery ${after}
      order by at desc, article_id desc limit ${limit}`)
    return found.rows.map((row) => ({ articleId: row.article_id, at: Number(row.at) }))
  }
  const wanted = phrases
    .map(({ tokens, prefix }) => `"${tokens.join(' ').replaceAll('"', '""')}"${prefix ? '*' : ''}`)
    .join(' AND ')
  const rows = sqliteHandles()
    ?.read.prepare(
      `select e.article_id as articleId, e.at as at from search_text t join search_entries e on e.id = t.rowid
       where search_text match ? and e.shelf = ? ${before ? 'and (e.at, e.article_id) < (?, ?)' : ''}
       order by e.at desc, e.article_id desc limit ?`,
    )
    .all(wanted, shelf, ...(before ? [before.at, before.articleId] : []), limit)
  return (rows ?? []) as SearchHit[]
}

const quotePg = (token: string) => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Positions end at 16,383 in PostgreSQL; words beyond keep the last position and are still found alone. */
function tsvectorOf(tokens: readonly string[]): string {
  const places = new Map<string, number[]>()
  tokens.forEach((token, at) => {
    const list = places.get(token) ?? []
    // 256 positions a word are all that PostgreSQL keeps.
    if (list.length < 256) list.push(Math.min(at + 1, 16_383))
    places.set(token, list)
  })
  return [...places].map(([token, list]) => `${quotePg(token)}:${list.join(',')}`).join(' ')
}
