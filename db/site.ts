import 'server-only'
import { and, asc, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { ArticleContent } from '@/domain/article/content'
import { figuresOf } from '@/domain/article/document'
import type { OwnershipClass } from '@/domain/rights/ownership'
import { db } from './client'
import { articles, channels, publications, sources } from './schema'

/** What readers may see, and nothing else: every finder here starts from a live (or withdrawn) publication. */

export interface PublicChannel {
  id: string
  slug: string
  name: { 'zh-CN': string; en: string }
}

/** An article as lists show it, in the words that were published and not those of the working copy. */
export interface PublicItem {
  id: string
  number: string
  channelId: string
  title: string
  summary: string
  source: string
  language: string
  ownership: OwnershipClass
  publishedAt: number
  /** First picture that has an address. */
  picture: { src: string; alt: string; width: number | null; height: number | null } | null
}

/** Place in a list, newest first: what comes next is older than this. */
export interface PublicCursor {
  at: number
  id: string
}

export const publicChannels = (): Promise<PublicChannel[]> =>
  db()
    .select({ id: channels.id, slug: channels.slug, name: channels.name })
    .from(channels)
    .orderBy(asc(channels.position), asc(channels.id))

/** The newest of the site, and the newest `perChannel` of each channel that has any. */
export async function frontPage(
  limit: number,
  perChannel = 6,
): Promise<{ latest: PublicItem[]; byChannel: { channel: PublicChannel; items: PublicItem[] }[] }> {
  const all = await publicChannels()
  const [latest, ...lists] = await Promise.all([
    liveItems({ limit }),
    ...all.map((channel) => liveItems({ limit: perChannel, channelId: channel.id })),
  ])
  const byChannel = all.flatMap((channel, at) => {
    const items = lists[at] ?? []
    return items.length > 0 ? [{ channel, items }] : []
  })
  return { latest, byChannel }
}

/** One channel, newest first, keyset by (publishedAt, id); null where there is no such channel. */
export async function channelPage(
  slug: string,
  { before, limit = 20 }: { before?: PublicCursor | undefined; limit?: number } = {},
): Promise<{ channel: PublicChannel; items: PublicItem[]; next: PublicCursor | null } | null> {
  const [channel] = await db()
    .select({ id: channels.id, slug: channels.slug, name: channels.name })
    .from(channels)
    .where(eq(channels.slug, slug))
    .limit(1)
  if (!channel) return null
  const found = await liveItems({ limit: limit + 1, channelId: channel.id, before })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    channel,
    items,
    next: found.length > limit && last ? { at: last.publishedAt, id: last.id } : null,
  }
}

const listed = {
  id: articles.id,
  number: articles.number,
  channelId: articles.channelId,
  publishedAt: articles.publishedAt,
  ownership: publications.ownership,
  content: publications.content,
}

async function liveItems(filter: {
  limit: number
  channelId?: string
  before?: PublicCursor | undefined
}): Promise<PublicItem[]> {
  const { before, channelId } = filter
  const rows = await db()
    .select(listed)
    .from(articles)
    .innerJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(
      and(
        eq(articles.liveState, 'live'),
        channelId ? eq(articles.channelId, channelId) : undefined,
        before
          ? or(
              lt(articles.publishedAt, before.at),
              and(eq(articles.publishedAt, before.at), lt(articles.id, before.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(filter.limit)
  return rows.map(itemOf)
}

function itemOf(row: {
  id: string
  number: string
  channelId: string
  publishedAt: number | null
  ownership: OwnershipClass
  content: ArticleContent
}): PublicItem {
  const { content, publishedAt, ...rest } = row
  const picture = figuresOf(content.body).find((one) => one.kind !== 'video' && one.src !== '')
  return {
    ...rest,
    publishedAt: publishedAt ?? 0,
    title: content.title,
    summary: content.summary,
    source: content.source,
    language: content.language,
    picture: picture
      ? { src: picture.src, alt: picture.alt, width: picture.width, height: picture.height }
      : null,
  }
}

/** Live articles of these ids in their order, with the published content; what is not live is left out. */
export async function liveArticles(
  ids: readonly string[],
): Promise<{ item: PublicItem; content: ArticleContent }[]> {
  if (ids.length === 0) return []
  const rows = await db()
    .select(listed)
    .from(articles)
    .innerJoin(publications, eq(publications.id, articles.livePublicationId))
    .where(and(inArray(articles.id, [...ids]), eq(articles.liveState, 'live')))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [{ item: itemOf(row), content: row.content }] : []
  })
}

export interface PublicArticle {
  kind: 'live'
  id: string
  number: string
  content: ArticleContent
  ownership: OwnershipClass
  editorName: string
  responsibleEditorName: string
  statementId: string
  channel: PublicChannel | null
  /** Registry entry of the printed 来源; null where there is none. */
  source: { name: string; homepage: string | null; contact: string | null } | null
  firstPublishedAt: number
  lastPublishedAt: number
  /** Public notes of correction, oldest first. */
  corrections: { at: number; text: string }[]
}

export interface WithdrawnArticle {
  kind: 'withdrawn'
  number: string
  firstPublishedAt: number
  withdrawnAt: number
  reason: string
}

/** What stands under a 稿号 for readers, as it was frozen at publication; null where nothing was ever published. */
export async function publishedArticle(number: string): Promise<PublicArticle | WithdrawnArticle | null> {
  const [row] = await db()
    .select({
      id: articles.id,
      number: articles.number,
      liveState: articles.liveState,
      live: articles.livePublicationId,
      withdrawnAt: articles.withdrawnAt,
      reason: articles.withdrawnReason,
    })
    .from(articles)
    .where(eq(articles.number, number))
    .limit(1)
  if (!row || row.liveState === 'none') return null
  const log = await db()
    .select({ at: publications.at, correction: publications.correction })
    .from(publications)
    .where(eq(publications.articleId, row.id))
    .orderBy(asc(publications.seq))
  const first = log[0]?.at ?? 0
  if (row.liveState === 'withdrawn')
    return {
      kind: 'withdrawn',
      number: row.number,
      firstPublishedAt: first,
      withdrawnAt: row.withdrawnAt ?? first,
      reason: row.reason ?? '',
    }
  const [live] = row.live
    ? await db().select().from(publications).where(eq(publications.id, row.live)).limit(1)
    : []
  if (!live) return null
  const [channel, source] = await Promise.all([channelOf(live.channelId), sourceOf(live.content)])
  return {
    kind: 'live',
    id: row.id,
    number: row.number,
    content: live.content,
    ownership: live.ownership,
    editorName: live.editorName,
    responsibleEditorName: live.responsibleEditorName,
    statementId: live.statementId,
    channel,
    source,
    firstPublishedAt: first,
    lastPublishedAt: live.at,
    corrections: log.flatMap(({ at, correction }) => (correction ? [{ at, text: correction }] : [])),
  }
}

async function channelOf(id: string): Promise<PublicChannel | null> {
  const [row] = await db()
    .select({ id: channels.id, slug: channels.slug, name: channels.name })
    .from(channels)
    .where(eq(channels.id, id))
    .limit(1)
  return row ?? null
}

async function sourceOf(content: ArticleContent): Promise<PublicArticle['source']> {
  const [row] = await db()
    .select({ name: sources.name, homepage: sources.homepage, contact: sources.contact })
    .from(sources)
    .where(content.sourceId ? eq(sources.id, content.sourceId) : eq(sources.name, content.source))
    .limit(1)
  return row ?? null
}
