import 'server-only'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { record } from '@/db/events'
import { takeOffShelf } from '@/db/search'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { changeArticle, subjectOf, touchReaders, updateArticle } from './article-change'
import { notifyHolders } from './notify-holders'
import { parse } from './parse'

export const withdrawInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  /** Shown to readers and to licensees. */
  reason: z.string().trim().min(1).max(500),
})

/** Takes a published article back: the page says so, deliveries stop, every licensee that holds a grant on it is told. */
export async function withdrawArticle(
  actor: Actor,
  input: z.input<typeof withdrawInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'withdrawArticle')
  const { reason, ...which } = parse(withdrawInput, input)
  return changeArticle(actor, 'withdraw', which, at, async ({ tx, article, next }) => {
    const saved = await updateArticle(tx, article, at, {
      state: next,
      liveState: 'withdrawn',
      withdrawnAt: at,
      withdrawnReason: reason,
    })
    await takeOffShelf(tx, 'public', article.id)
    await touchReaders(tx, article)
    await record(tx, actor, at, 'article.withdrawn', subjectOf(article), { reason })
    await notifyHolders(tx, saved, reason, at)
    return saved
  })
}
