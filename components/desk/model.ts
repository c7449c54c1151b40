import type { Check } from '@/domain/article/checklist'
import type { ArticleContent } from '@/domain/article/content'
import type { ArticleAction, ArticleState, LiveState } from '@/domain/article/transitions'
import type { Component } from '@/domain/rights/ownership'
import type { Cite, Facts } from '@/lib/refused'

/** Everything the editor's page shows of one article; the save route answers with the same shape. */
export interface DeskArticle {
  id: string
  number: string
  version: number
  state: ArticleState
  liveState: LiveState
  content: ArticleContent
  contentHash: string
  editorName: string
  signedOffName: string | null
  updatedAt: number
  publishedAt: number | null
  embargoUntil: number | null
  components: Component[]
  checks: Check[]
  abilities: {
    action: ArticleAction
    obstacle: { code: string; facts: Facts; cites: readonly Cite[] } | null
  }[]
}

export interface Option {
  id: string
  name: string
}

/** A statement's clause for the rule of a right: which one and its text in force. */
export interface ClauseOf {
  cite: Cite
  text: string
}
