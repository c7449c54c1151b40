import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type ArticleRow, judge, visibleArticle } from '@/db/articles'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { articles, inboundLicences, rightsRecords } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { newId } from '@/lib/ids'
import { notFound, Refused } from '@/lib/refused'
import { subjectOf, touchReaders } from './article-change'
import { parse } from './parse'

export const resolveOwnershipInput = z.object({
  articleId: z.string(),
  /** `body` settles the headline with it; a picture goes by its id. */
  part: z.string().min(1),
  class: z.enum(['own', 'third_party', 'fact_only']),
  holder: z.string().trim().max(200).nullable().default(null),
  inboundLicenceId: z.string().nullable().default(null),
  /** What the decision rests on: a contract, a letter, a call with the outlet. */
  evidence: z.string().trim().min(5).max(2000),
})

const OPEN = ['disputed', 'unknown', 'mixed']

/**
 * A person decides whose an open component is, with evidence. A new record: decisions made before stay as they were.
 * Throws `Refused('ownership-clear', {part, class})` where a rule of the statement has decided already.
 */
export async function resolveOwnership(
  actor: Actor,
  input: z.input<typeof resolveOwnershipInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'resolveOwnership')
  const asked = parse(resolveOwnershipInput, input)
  return transaction(async (tx) => {
    const article = await visibleArticle(actor, asked.articleId, tx)
    const { components, statement } = await judge(article, at, tx)
    const component = components.find((one) => one.part === asked.part)
    if (!component || component.part === 'headline') throw notFound()
    const resolvedBefore = component.ownership.rule === 'resolved'
    if (!resolvedBefore && !OPEN.includes(component.ownership.class))
      throw new Refused('ownership-clear', { part: asked.part, class: component.ownership.class })
    if (asked.inboundLicenceId) {
      const [licence] = await tx
        .select({ id: inboundLicences.id })
        .from(inboundLicences)
        .where(eq(inboundLicences.id, asked.inboundLicenceId))
      if (!licence) throw notFound()
    }
    const holder = asked.class === 'own' ? statement.profile.operator : asked.holder
    const settled = component.part === 'body' ? (['headline', 'body'] as const) : [component.part]
    for (const part of settled)
      await tx.insert(rightsRecords).values({
        id: newId(),
        articleId: article.id,
        part,
        kind: part === 'headline' || part === 'body' ? part : component.kind,
        class: asked.class,
        rule: 'resolved',
        holder,
        statementId: statement.id,
        inboundLicenceId: asked.inboundLicenceId,
        evidence: asked.evidence,
        by: actor.id,
        byName: actor.name,
        at,
      })
    await record(tx, actor, at, 'rights.resolved', subjectOf(article), {
      part: asked.part,
      from: component.ownership.class,
      to: asked.class,
      evidence: asked.evidence,
    })
    if (component.part !== 'body') return article
    // No word changed: the version stays, so that nobody's open draft is refused over it.
    const [saved] = await tx
      .update(articles)
      .set({ ownership: asked.class })
      .where(eq(articles.id, article.id))
      .returning()
    if (article.liveState === 'live') await touchReaders(tx, article)
    return saved ?? article
  })
}
