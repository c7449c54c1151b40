import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { type ArticleRow, factsOf, type Judged, judge, visibleArticle } from '@/db/articles'
import type { Database } from '@/db/client'
import { transaction } from '@/db/client'
import { touchContent } from '@/db/numbers'
import { articles, looks, type RevisionKind, revisions } from '@/db/schema'
import { putOnShelf } from '@/db/search'
import type { Actor } from '@/domain/account/actor'
import type { ArticleContent } from '@/domain/article/content'
import { plainText } from '@/domain/article/document'
import { type ArticleAction, articleTransition } from '@/domain/article/transitions'
import { hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { minutes } from '@/lib/time'

/** What every verb on an article shares: read it, ask the table, change it under its version. */

export interface Change {
  tx: Database
  article: ArticleRow
  judged: Judged
  /** State that the action leads to. */
  next: ArticleRow['state']
}

/**
 * Opens a transaction in which `actor` does `action` on the article, if the table allows it. `version`, where given,
 * is the one that the person has seen: another one is refused, never written over.
 */
export const changeArticle = <T>(
  actor: Actor,
  action: ArticleAction,
  input: { id: string; version?: number | undefined },
  at: number,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  transaction(async (tx) => {
    const article = await visibleArticle(actor, input.id, tx)
    if (input.version !== undefined && input.version !== article.version) throw changedMeanwhile(article)
    const judged = await judge(
      { id: article.id, content: article.content, editorName: article.editorName },
      at,
      tx,
    )
    const next = articleTransition(factsOf(article, judged.unmet), action, actor)
    return work({ tx, article, judged, next })
  })

export const changedMeanwhile = (article: ArticleRow) =>
  new Refused('changed-meanwhile', { version: article.version, title: article.title })

/** Writes the row if it still has the version that the decision was made on. */
export async function updateArticle(
  tx: Database,
  article: ArticleRow,
  at: number,
  set: Partial<typeof articles.$inferInsert>,
): Promise<ArticleRow> {
  const [row] = await tx
    .update(articles)
    .set({ ...set, version: article.version + 1, updatedAt: at })
    .where(and(eq(articles.id, article.id), eq(articles.version, article.version)))
    .returning()
  if (!row) throw changedMeanwhile(article)
  return row
}

/** How long one person's saves run together in one revision. */
const SITTING = minutes(10)

/**
 * Keeps the content as a revision. Saves of one sitting share one, unless a reviewer has looked at it meanwhile: what
 * someone has seen is never changed behind them; `apart` keeps it apart in any case. Returns the revision and whether it is a new one.
 */
export async function keepRevision(
  tx: Database,
  articleId: string,
  kind: RevisionKind,
  content: ArticleContent,
  actor: Actor,
  at: number,
  apart = false,
): Promise<{ id: string; fresh: boolean }> {
  const [last] = await tx
    .select({
      id: revisions.id,
      seq: revisions.seq,
      kind: revisions.kind,
      by: revisions.by,
      at: revisions.at,
      contentHash: revisions.contentHash,
    })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.seq))
    .limit(1)
  const contentHash = hashOf(content)
  if (
    !apart &&
    kind === 'draft' &&
    last?.kind === 'draft' &&
    last.by === actor.id &&
    at - last.at < SITTING
  ) {
    const [seen] = await tx.select({ at: looks.at }).from(looks).where(eq(looks.revisionId, last.id)).limit(1)
    if (!seen) {
      await tx.update(revisions).set({ content, contentHash }).where(eq(revisions.id, last.id))
      return { id: last.id, fresh: false }
    }
  }
  const id = newId()
  await tx.insert(revisions).values({
    id,
    articleId,
    seq: (last?.seq ?? 0) + 1,
    kind,
    content,
    contentHash,
    by: actor.id,
    byName: actor.name,
    at,
  })
  return { id, fresh: true }
}

/** The newest revision's id; an article has at least one from its creation on. */
export async function headRevision(tx: Database, articleId: string): Promise<string> {
  const [row] = await tx
    .select({ id: revisions.id })
    .from(revisions)
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.seq))
    .limit(1)
  if (!row) throw new Error(`article ${articleId} has no revision`)
  return row.id
}

export const searchText = (number: string, content: ArticleContent) =>
  [
    number,
    content.title,
    content.summary,
    content.source,
    ...content.authors.map((one) => one.name),
    plainText(content.body, { captions: true }),
  ].join('\n')

export const shelveOnDesk = (tx: Database, article: ArticleRow) =>
  putOnShelf(tx, 'desk', article.id, article.updatedAt, searchText(article.number, article.content))

/** Makes the reader pages that show this article stale at once. */
export async function touchReaders(tx: Database, article: Pick<ArticleRow, 'id' | 'number'>): Promise<void> {
  await touchContent(tx, 'site')
  await touchContent(tx, `article:${article.number}`)
}

export const subjectOf = (article: Pick<ArticleRow, 'id' | 'title'>) => ({
  type: 'article' as const,
  id: article.id,
  title: article.title,
})
