import 'server-only'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import { reviews } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { newId } from '@/lib/ids'
import { changeArticle, keepRevision, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'

export const returnArticleInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  reason: z.string().trim().min(1).max(2000),
})

/** Sends it back to the writer with a reason; a sign-off that stood is gone with it. */
export async function returnArticle(
  actor: Actor,
  input: z.input<typeof returnArticleInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'returnArticle')
  const { reason, ...which } = parse(returnArticleInput, input)
  return changeArticle(actor, 'return', which, at, async ({ tx, article, next }) => {
    const saved = await updateArticle(tx, article, at, {
      state: next,
      submittedAt: null,
      signedOffBy: null,
      signedOffName: null,
      signedOffHash: null,
      signedOffAt: null,
    })
    const revision = await keepRevision(tx, article.id, 'returned', article.content, actor, at)
    await tx.insert(reviews).values({
      id: newId(),
      articleId: article.id,
      revisionId: revision.id,
      contentHash: article.contentHash,
      outcome: 'returned',
      reason,
      by: actor.id,
      byName: actor.name,
      at,
    })
    await record(tx, actor, at, 'article.returned', subjectOf(article), {
      contentHash: article.contentHash,
      reason,
    })
    return saved
  })
}
