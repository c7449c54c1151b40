import 'server-only'
import { z } from 'zod'
import { visibleArticle } from '@/db/articles'
import { transaction } from '@/db/client'
import { looks } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { headRevision } from './article-change'
import { parse } from './parse'

export const lookInput = z.object({ id: z.string() })

/** Notes that the reviewer has seen the article as it stands; the next review shows what changed since. */
export async function lookAtArticle(
  actor: Actor,
  input: z.input<typeof lookInput>,
  at = Date.now(),
): Promise<void> {
  authorise(actor, 'lookAtArticle')
  const { id } = parse(lookInput, input)
  return transaction(async (tx) => {
    await visibleArticle(actor, id, tx)
    const revisionId = await headRevision(tx, id)
    await tx
      .insert(looks)
      .values({ articleId: id, userId: actor.id, revisionId, at })
      .onConflictDoUpdate({ target: [looks.articleId, looks.userId], set: { revisionId, at } })
  })
}
