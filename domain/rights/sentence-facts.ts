import { clauseLabel } from './clause-label'
import type { Decision } from './decision'

/** The facts with clauses named as people call them: S4 becomes 第四条 or clause 4. */
export const sentenceFacts = (one: Pick<Decision, 'facts'>, locale: string): Record<string, string> => ({
  ...one.facts,
  clause: clauseLabel(one.facts.clause ?? '', locale),
})
