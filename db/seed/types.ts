import type { Author } from '@/domain/article/content'
import type { Block } from '@/domain/article/nodes'
import type { OwnershipClass } from '@/domain/rights/ownership'
import type { Motif } from './pictures'

/** The demo newsroom as data: what is invented stands in `db/seed/`, what is done with it in `usecases/load-demo.ts`. */

/** A point in time counted back from the loading: a wall-clock time so many days ago, or minutes ago. */
export type When = { days: number; time: string } | { minutes: number }

export interface SeedFigure {
  type: 'picture'
  motif: Motif
  /** Stable id of the part, as grants name it. */
  id: string
  kind: 'photo' | 'graphic'
  alt: string
  caption: string
  credit: string
  ownershipClass: OwnershipClass
  holder: string | null
  /** Number of the inbound licence that it is held under. */
  licence: string | null
}

export type SeedBlock = Block | SeedFigure

export type StaffKey = 'shen' | 'luo' | 'zhou' | 'he' | 'gu' | 'xie' | 'fang'
export type ChannelSlug = 'news' | 'life' | 'business' | 'culture' | 'technology'

/** How far an article has come. Every step is taken by the use case that the newsroom itself calls. */
export type Story =
  | { to: 'draft' }
  | { to: 'inReview' }
  /** Returned once with a reason; `draft` is what the reviewer saw, in place of the words that it became. */
  | { to: 'inReviewAgain'; reason: string; draft: readonly [now: string, then: string] }
  | { to: 'returned'; reason: string }
  | { to: 'signedOff' }
  | { to: 'published' }
  | { to: 'withdrawn'; reason: string; hours: number }
  /** Published with `then`, corrected to `now` so many hours later. */
  | { to: 'corrected'; note: string; hours: number; draft: readonly [now: string, then: string] }

export interface SeedArticle {
  channel: ChannelSlug
  title: string
  summary: string
  source: string
  authors: readonly Author[]
  originalUrl?: string
  originalTitle?: string
  factOnly?: boolean
  editor: StaffKey
  reviewer: StaffKey
  /** When the step was taken that it ends on (of a correction or withdrawal: the publication before it). */
  at: When
  story: Story
  body: readonly SeedBlock[]
}
