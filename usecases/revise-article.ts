import 'server-only'
import type { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { changeArticle, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'
import { articleVersion } from './submit-article'

/** Opens a published article for correction; readers keep the published text until a new one is signed off. */
export async function reviseArticle(
  actor: Actor,
  input: z.input<typeof articleVersion>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'reviseArticle')
  return changeArticle(actor, 'revise', parse(articleVersion, input), at, async ({ tx, article, next }) => {
    const saved = await updateArticle(tx, article, at, {
      state: next,
      // What was published was signed off as a whole: who wrote it then does not bar them from reviewing the correction.
      contributors: [],
      signedOffBy: null,
      signedOffName: null,
      signedOffHash: null,
      signedOffAt: null,
      submittedAt: null,
    })
    await record(tx, actor, at, 'article.revised', subjectOf(article), {})
    return saved
  })
}
