import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { db } from './client'
import { prepared } from './prepared'
import { articles, contentVersions } from './schema'

/**
 * Families of reader pages, for `touchContent`. `frame`: name of the site, channels, statement and registry of sources,
 * which every page shows something of. `site`: what is listed on the front, in the channels and in search; touched by
 * every publication and withdrawal. An article's own page needs only the frame: its version is its publication.
 */
export const contentKeys = { frame: 'frame', site: 'site' } as const

/** Version of some page families as one text, by an indexed read each. A family never touched is at 0. */
export async function contentVersion(keys: readonly string[]): Promise<string> {
  const query = prepared(db(), 'content_version', (on, name) =>
    on
      .select({ version: contentVersions.version })
      .from(contentVersions)
      .where(eq(contentVersions.key, sql.placeholder('key')))
      .limit(1)
      .prepare(name),
  )
  const found = await Promise.all(keys.map((key) => query.execute({ key })))
  return found.map(([row]) => row?.version ?? 0).join('.')
}

/** Version of what readers see under a 稿号: its publication, or its withdrawal; null where nothing ever was. */
export async function articleVersion(number: string): Promise<string | null> {
  const query = prepared(db(), 'article_version', (on, name) =>
    on
      .select({
        state: articles.liveState,
        publication: articles.livePublicationId,
        withdrawnAt: articles.withdrawnAt,
      })
      .from(articles)
      .where(eq(articles.number, sql.placeholder('number')))
      .limit(1)
      .prepare(name),
  )
  const [row] = await query.execute({ number })
  if (!row || row.state === 'none') return null
  return `${row.state}.${row.publication ?? ''}.${row.withdrawnAt ?? ''}`
}
