import 'server-only'
import type { DeskArticle } from '@/components/desk/model'
import { type ArticleDetail, articleDetail } from '@/db/articles'
import type { Actor } from '@/domain/account/actor'

/** The article as the editor's page and the save route show it. Throws `Refused('not-found')`. */
export const deskArticle = async (actor: Actor, id: string): Promise<DeskArticle> =>
  viewOf(await articleDetail(actor, id, Date.now()))

export const viewOf = ({ article, components, checks, abilities }: ArticleDetail): DeskArticle => ({
  id: article.id,
  number: article.number,
  version: article.version,
  state: article.state,
  liveState: article.liveState,
  content: article.content,
  contentHash: article.contentHash,
  editorName: article.editorName,
  signedOffName: article.signedOffName,
  updatedAt: article.updatedAt,
  publishedAt: article.publishedAt,
  embargoUntil: article.embargoUntil,
  components,
  checks,
  abilities: abilities.map(({ action, obstacle }) => ({
    action,
    obstacle: obstacle && { code: obstacle.code, facts: obstacle.facts ?? {}, cites: obstacle.cites ?? [] },
  })),
})
