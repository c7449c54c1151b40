import type { Decision } from '@/domain/rights/decision'
import type { Cite } from '@/lib/refused'
import type { AnswerView } from './model'

/** The part of a decision that a licensee's screen shows, as plain data. */
export const answerView = (decision: Decision): AnswerView => ({
  outcome: decision.outcome,
  code: decision.code,
  facts: decision.facts,
  duties: decision.duties.map(({ action, text, dueAt }) => ({ action, text, dueAt })),
  cites: citesOf(decision),
  left:
    decision.outcome === 'partial'
      ? decision.components
          .filter((one) => one.outcome !== 'permit')
          .map(({ part, kind, reason }) => ({ part, kind, code: reason }))
      : [],
})

/** A refusal rests on its first clauses; a permit also names those of its duties, which stand beside them already. */
const citesOf = ({ cites }: Decision): Cite[] =>
  cites.map(({ kind, id, version, clause }) => ({ kind, id, version, clause }))
