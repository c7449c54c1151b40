import type { DutyAction, Outcome } from '@/domain/rights/decision'
import type { PartKind } from '@/domain/rights/scope'
import type { Cite } from '@/lib/refused'

/** What a licensee is told of the engine's answer for one item. */
export interface AnswerView {
  outcome: Outcome
  code: string
  /** Fill the sentence `decision.reason.<code>`. */
  facts: Record<string, string>
  duties: { action: DutyAction; text: string | null; dueAt: number | null }[]
  cites: Cite[]
  /** Parts that stay out although the rest goes, each with its reason. */
  left: { part: string; kind: PartKind; code: string }[]
}

export interface ItemAnswer {
  articleId: string
  number: string
  title: string
  answer: AnswerView
}
