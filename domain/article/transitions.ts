import type { Actor } from '@/domain/account/actor'
import type { Obstacle } from '@/domain/machine'
import { abilities, type Guards, type Machine, transition as step, type Table } from '@/domain/machine'

/** State of the working copy. What readers see is `LiveState`: a published article can be in draft again. */
export const articleStates = ['draft', 'inReview', 'signedOff', 'published', 'withdrawn'] as const
export type ArticleState = (typeof articleStates)[number]

export const liveStates = ['none', 'live', 'withdrawn'] as const
export type LiveState = (typeof liveStates)[number]

export const articleActions = [
  'edit',
  'submit',
  'recall',
  'return',
  'signOff',
  'voidSignOff',
  'publish',
  'revise',
  'withdraw',
] as const
export type ArticleAction = (typeof articleActions)[number]

/** What the guards look at; a finder in `db/` fills it. */
export interface ArticleFacts {
  state: ArticleState
  liveState: LiveState
  contentHash: string
  contributors: readonly string[]
  signedOffBy: string | null
  signedOffHash: string | null
  /** Keys of the checklist that are unmet and stop the next step. */
  unmet: readonly string[]
}

export type ArticleGuard = 'wroteIt' | 'checksUnmet' | 'signOffStale' | 'notLive'

export const articleTable = {
  /** A word changed. After sign-off it voids the sign-off: approval belongs to the content that was seen. */
  edit: { from: ['draft', 'inReview'], to: 'same', may: ['editor', 'reviewer'], unless: [] },
  submit: { from: ['draft'], to: 'inReview', may: ['editor'], unless: ['checksUnmet'] },
  recall: { from: ['inReview'], to: 'draft', may: ['editor'], unless: [] },
  return: { from: ['inReview', 'signedOff'], to: 'draft', may: ['reviewer'], unless: [] },
  signOff: { from: ['inReview'], to: 'signedOff', may: ['reviewer'], unless: ['wroteIt', 'checksUnmet'] },
  voidSignOff: { from: ['signedOff'], to: 'draft', may: ['editor', 'reviewer'], unless: [] },
  publish: {
    from: ['signedOff'],
    to: 'published',
    may: ['reviewer'],
    unless: ['signOffStale', 'checksUnmet'],
  },
  revise: { from: ['published'], to: 'draft', may: ['editor', 'reviewer'], unless: ['notLive'] },
  withdraw: {
    from: ['draft', 'inReview', 'signedOff', 'published'],
    to: 'withdrawn',
    may: ['reviewer'],
    unless: ['notLive'],
  },
} as const satisfies Table<ArticleState, ArticleAction, ArticleGuard>

const guards: Guards<ArticleGuard, ArticleFacts> = {
  wroteIt: (article, actor): Obstacle | null =>
    article.contributors.includes(actor.id) ? { code: 'wrote-it', facts: { name: actor.name } } : null,
  checksUnmet: (article): Obstacle | null =>
    article.unmet.length ? { code: 'checks-unmet', facts: { checks: article.unmet } } : null,
  signOffStale: (article): Obstacle | null =>
    article.signedOffHash === article.contentHash &&
    article.signedOffBy &&
    !article.contributors.includes(article.signedOffBy)
      ? null
      : { code: 'sign-off-stale' },
  notLive: (article): Obstacle | null => (article.liveState === 'live' ? null : { code: 'not-live' }),
}

export const articleMachine: Machine<ArticleState, ArticleAction, ArticleGuard, ArticleFacts> = {
  noun: 'article',
  table: articleTable,
  guards,
  stateOf: (article) => article.state,
}

/** The state that follows the action, or `Refused`. */
export const articleTransition = (article: ArticleFacts, action: ArticleAction, actor: Actor) =>
  step(articleMachine, article, action, actor)

export const articleAbilities = (article: ArticleFacts, actor: Actor) =>
  abilities(articleMachine, article, actor)

/** Which action a saved change is in this state: an edit, or an edit that voids a sign-off. */
export const editAction = (state: ArticleState): 'edit' | 'voidSignOff' =>
  state === 'signedOff' ? 'voidSignOff' : 'edit'
