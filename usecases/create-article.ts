import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type ArticleRow, judge } from '@/db/articles'
import { type Database, transaction } from '@/db/client'
import { record } from '@/db/events'
import { nextNumber } from '@/db/numbers'
import { articles, channels } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { type ArticleContent, articleContent, emptyBody } from '@/domain/article/content'
import { env } from '@/lib/env'
import { hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { legalDate } from '@/lib/time'
import { keepRevision, shelveOnDesk } from './article-change'
import { parse } from './parse'

export const createArticleInput = z.object({
  channelId: z.string().min(1),
  title: z.string().trim().max(200).default(''),
})

/** A blank draft of the actor's. */
export async function createArticle(
  actor: Actor,
  input: z.input<typeof createArticleInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'createArticle')
  const { channelId, title } = parse(createArticleInput, input)
  const content = parse(articleContent, { title, channelId, body: emptyBody })
  return transaction((tx) => insertArticle(tx, actor, content, 'blank', at))
}

/** Adds the article with its first revision, number and event; the caller has authorised. */
export async function insertArticle(
  tx: Database,
  actor: Actor,
  content: ArticleContent,
  from: 'blank' | 'text' | 'html' | 'url',
  at: number,
): Promise<ArticleRow> {
  const [channel] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(eq(channels.id, content.channelId))
    .limit(1)
  if (!channel) throw new Refused('channel-unknown')
  const id = newId()
  const year = legalDate(at, env.timeZone).slice(0, 4)
  const number = `G-${year}-${String(await nextNumber(tx, `article-${year}`)).padStart(6, '0')}`
  const { components } = await judge({ id: null, content, editorName: actor.name }, at, tx)
  const contentHash = hashOf(content)
  const [article] = await tx
    .insert(articles)
    .values({
      id,
      number,
      state: 'draft',
      liveState: 'none',
      title: content.title,
      channelId: content.channelId,
      content,
      contentHash,
      version: 1,
      ownership: components.find((one) => one.part === 'body')?.ownership.class ?? 'unknown',
      createdBy: actor.id,
      contributors: [actor.id],
      editorId: actor.id,
      editorName: actor.name,
      signedOffBy: null,
      signedOffName: null,
      signedOffHash: null,
      signedOffAt: null,
      submittedAt: null,
      livePublicationId: null,
      publishedAt: null,
      withdrawnAt: null,
      withdrawnReason: null,
      embargoUntil: null,
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  if (!article) throw new Error('insert gave no row')
  await keepRevision(tx, id, from === 'blank' ? 'draft' : 'intake', content, actor, at)
  await shelveOnDesk(tx, article)
  await record(
    tx,
    actor,
    at,
    'article.created',
    { type: 'article', id, title: content.title },
    { from, contentHash },
  )
  return article
}
