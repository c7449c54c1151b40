import 'server-only'
import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import type { Database } from '@/db/client'
import { record } from '@/db/events'
import { linkMedia } from '@/db/publication-media'
import { publications, rightsRecords } from '@/db/schema'
import { putOnShelf } from '@/db/search'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import type { Component } from '@/domain/rights/ownership'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import {
  changeArticle,
  headRevision,
  keepRevision,
  searchText,
  subjectOf,
  touchReaders,
  updateArticle,
} from './article-change'
import { parse } from './parse'

export const publishInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  /** Public note, demanded where readers have seen an earlier text. */
  correction: z.string().trim().max(500).optional(),
})

/**
 * Puts the signed-off content before readers. Names of 编辑 and 责编, content, ownership and statement version are
 * frozen in the publication log (管理规定 15: editor's real name; 管理办法 14: content, time, address).
 */
export async function publishArticle(
  actor: Actor,
  input: z.input<typeof publishInput>,
  at = Date.now(),
): Promise<ArticleRow> {
  authorise(actor, 'publishArticle')
  const { correction, ...which } = parse(publishInput, input)
  return changeArticle(actor, 'publish', which, at, async ({ tx, article, judged, next }) => {
    const [before] = await tx
      .select({ seq: publications.seq })
      .from(publications)
      .where(eq(publications.articleId, article.id))
      .orderBy(desc(publications.seq))
      .limit(1)
    if (before && !correction) throw new Refused('correction-note-missing')
    await keepRevision(tx, article.id, 'published', article.content, actor, at)
    const id = newId()
    const address = `/a/${article.number}`
    const responsibleEditorName = article.signedOffName ?? ''
    const seq = (before?.seq ?? 0) + 1
    const ownership = judged.components.find((one) => one.part === 'body')?.ownership.class ?? 'unknown'
    await tx.insert(publications).values({
      id,
      articleId: article.id,
      seq,
      revisionId: await headRevision(tx, article.id),
      content: article.content,
      contentHash: article.contentHash,
      address,
      channelId: article.channelId,
      editorName: article.editorName,
      responsibleEditorName,
      publishedBy: actor.id,
      statementId: judged.statement.id,
      ownership,
      correction: correction || null,
      at,
    })
    await linkMedia(tx, id, article.content.body)
    await recordRights(tx, actor, article.id, judged.components, judged.statement.id, at)
    const saved = await updateArticle(tx, article, at, {
      state: next,
      liveState: 'live',
      livePublicationId: id,
      ownership,
      publishedAt: article.publishedAt ?? at,
    })
    await putOnShelf(
      tx,
      'public',
      article.id,
      saved.publishedAt ?? at,
      searchText(article.number, article.content),
    )
    await touchReaders(tx, article)
    await record(tx, actor, at, 'article.published', subjectOf(article), {
      contentHash: article.contentHash,
      address,
      seq,
      editorName: article.editorName,
      responsibleEditorName,
      statement: judged.statement.version,
      correction: correction || null,
    })
    return saved
  })
}

/** One record a component as it stands at publication; a part that has not changed keeps its last one. */
async function recordRights(
  tx: Database,
  actor: Actor,
  articleId: string,
  components: readonly Component[],
  statementId: string,
  at: number,
) {
  const rows = await tx
    .select()
    .from(rightsRecords)
    .where(eq(rightsRecords.articleId, articleId))
    .orderBy(desc(rightsRecords.at), desc(rightsRecords.id))
  for (const one of components) {
    const last = rows.find((row) => row.part === one.part)
    const { class: kind, rule, holder } = one.ownership
    const unchanged =
      last &&
      last.class === kind &&
      last.rule === rule &&
      last.holder === holder &&
      last.inboundLicenceId === one.inboundLicenceId &&
      last.statementId === statementId
    if (unchanged) continue
    await tx.insert(rightsRecords).values({
      id: newId(),
      articleId,
      part: one.part,
      kind: one.kind,
      class: kind,
      rule,
      holder,
      statementId,
      inboundLicenceId: one.inboundLicenceId,
      evidence: rule === 'resolved' ? (last?.evidence ?? '') : '',
      by: actor.id,
      byName: actor.name,
      at,
    })
  }
}
