import type { LiveState } from '@/domain/article/transitions'
import type { RequestAction } from '@/domain/licensing/request'
import type { Decision } from '@/domain/rights/decision'
import type { Scope } from '@/domain/rights/scope'
import type { Money } from '@/lib/money'
import type { Cite, Facts } from '@/lib/refused'
import type { Result } from '@/lib/result'

export interface Obstacle {
  code: string
  facts: Facts
  cites: readonly Cite[]
}

/** An item of a request with the engine's two answers: when it was sent, and now. */
export interface AskedItem {
  articleId: string
  number: string
  title: string
  liveState: LiveState
  sent: Decision
  now: Decision
}

export interface OpenRequest {
  id: string
  version: number
  scope: Scope
  items: AskedItem[]
  /** What stands in the way of any grant. */
  obstacle: Obstacle | null
  actions: RequestAction[]
}

interface Which {
  id: string
  version: number
}

/** What the office can do with a request; each is a checked Server Action. */
export interface RequestDeeds {
  preview: (input: {
    id: string
    scope?: Scope
  }) => Promise<Result<{ obstacle: Obstacle | null; items: { articleId: string; decision: Decision }[] }>>
  grant: (
    input: Which & { items: string[]; scope?: Scope; price: Money },
  ) => Promise<Result<{ id: string; number: string }>>
  askBack: (input: Which & { text: string }) => Promise<Result<unknown>>
  refuse: (input: Which & { reason: string; clauses: string[] }) => Promise<Result<unknown>>
}
