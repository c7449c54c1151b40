import type { Decision } from '@/domain/rights/decision'

/** An item of a request with the engine's answer for the scope asked with. */
export interface ItemAnswer {
  articleId: string
  number: string
  title: string
  decision: Decision
}
