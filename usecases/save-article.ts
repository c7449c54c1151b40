import 'server-only'
import { z } from 'zod'
import { type ArticleRow, factsOf, judge, visibleArticle } from '@/db/articles'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { wrote } from '@/domain/article/authorship'
import { type ArticleContent, articleContent } from '@/domain/article/content'
import { articleTransition, editAction } from '@/domain/article/transitions'
import { canonicalText, hashOf } from '@/lib/hash'
import { changedMeanwhile, keepRevision, shelveOnDesk, subjectOf, updateArticle } from './article-change'
import { parse } from './parse'

export const saveArticleInput = z.object({
  id: z.string(),
  /** Version of the article that the change rests on. */
  version: z.int(),
  content: articleContent,
  /** Begins a revision of its own: what it replaces was another's and stays in the history. */
  fresh: z.boolean().default(false),
})

/**
 * Saves the working copy. A save that rests on another version is refused with `changed-meanwhile`, unless it says
 * what is there already (its answer was lost on the way). A change after sign-off voids the sign-off.
 */
export async function saveArticle(actor: Actor, input: unknown, at = Date.now()): Promise<ArticleRow> {
  authorise(actor, 'saveArticle')
  const { id, version, content, fresh } = parse(saveArticleInput, input)
  return transaction(async (tx) => {
    const article = await visibleArticle(actor, id, tx)
    const contentHash = hashOf(content)
    if (contentHash === article.contentHash) return article
    const action = editAction(article.state)
    const next = articleTransition(factsOf(article, []), action, actor)
    if (version !== article.version) throw changedMeanwhile(article)

    const { components } = await judge({ id, content, editorName: article.editorName }, at, tx)
    const contributes = wrote(article.content, content, same) && !article.contributors.includes(actor.id)
    const saved = await updateArticle(tx, article, at, {
      content,
      contentHash,
      title: content.title,
      channelId: content.channelId,
      state: next,
      ownership: components.find((one) => one.part === 'body')?.ownership.class ?? 'unknown',
      contributors: contributes ? [...article.contributors, actor.id] : article.contributors,
      ...(action === 'voidSignOff'
        ? { signedOffBy: null, signedOffName: null, signedOffHash: null, signedOffAt: null }
        : {}),
    })
    const revision = await keepRevision(tx, id, 'draft', content, actor, at, fresh)
    await shelveOnDesk(tx, saved)
    if (action === 'voidSignOff')
      await record(tx, actor, at, 'article.signOffVoided', subjectOf(saved), {
        contentHash,
        signedOffHash: article.signedOffHash ?? '',
      })
    // One event a sitting: the revision holds the words, the next event holds the hash that they ended on.
    if (revision.fresh)
      await record(tx, actor, at, 'article.edited', subjectOf(saved), {
        contentHash,
        previousHash: article.contentHash,
        fields: changedFields(article.content, content),
      })
    return saved
  })
}

const same = (a: unknown, b: unknown) => canonicalText(a ?? null) === canonicalText(b ?? null)

const changedFields = (before: ArticleContent, after: ArticleContent) =>
  (Object.keys(after) as (keyof ArticleContent)[]).filter((field) => !same(before[field], after[field]))
