import 'server-only'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { changeArticle, keepRevision, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'

export const articleVersion = z.object({ id: z.string(), version: z.int().optional() })

/** Hands the draft to review, if nothing on the checklist stops it. */
export async function submitArticle(
  actor: Actor,
  input: z.input<typeof articleVersion>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'submitArticle')
  return changeArticle(actor, 'submit', parse(articleVersion, input), at, async ({ tx, article, next }) => {
    const saved = await updateArticle(tx, article, at, { state: next, submittedAt: at })
    await keepRevision(tx, article.id, 'submitted', article.content, actor, at)
    await record(tx, actor, at, 'article.submitted', subjectOf(article), { contentHash: article.contentHash })
    return saved
  })
}
