import 'server-only'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import { reviews } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { changeArticle, keepRevision, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'

export const signOffInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  /** Hash of the content that the reviewer has read; the sign-off holds for it alone. */
  contentHash: z.string(),
})

/** Signs off exactly the content that was read, by someone who wrote none of it. */
export async function signOffArticle(
  actor: Actor,
  input: z.input<typeof signOffInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'signOffArticle')
  const { contentHash, ...which } = parse(signOffInput, input)
  return changeArticle(actor, 'signOff', which, at, async ({ tx, article, next }) => {
    if (contentHash !== article.contentHash)
      throw new Refused('changed-meanwhile', { version: article.version, title: article.title })
    const saved = await updateArticle(tx, article, at, {
      state: next,
      signedOffBy: actor.id,
      signedOffName: actor.name,
      signedOffHash: contentHash,
      signedOffAt: at,
    })
    const revision = await keepRevision(tx, article.id, 'signedOff', article.content, actor, at)
    await tx.insert(reviews).values({
      id: newId(),
      articleId: article.id,
      revisionId: revision.id,
      contentHash,
      outcome: 'signedOff',
      reason: '',
      by: actor.id,
      byName: actor.name,
      at,
    })
    await record(tx, actor, at, 'article.signedOff', subjectOf(article), { contentHash })
    return saved
  })
}
