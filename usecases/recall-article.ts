import 'server-only'
import type { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { changeArticle, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'
import { articleVersion } from './submit-article'

/** Takes a draft back from the queue before anyone has decided on it. */
export async function recallArticle(
  actor: Actor,
  input: z.input<typeof articleVersion>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'recallArticle')
  return changeArticle(actor, 'recall', parse(articleVersion, input), at, async ({ tx, article, next }) => {
    const saved = await updateArticle(tx, article, at, { state: next, submittedAt: null })
    await record(tx, actor, at, 'article.recalled', subjectOf(article), {})
    return saved
  })
}
