import type { Term } from './scope'

/** Where an instant lies in a term: `from` belongs to it, `to` does not. */
export type TermPosition = 'before' | 'within' | 'ended'

export const termAt = (term: Pick<Term, 'from' | 'to'>, at: number): TermPosition => {
  if (at < term.from) return 'before'
  return at < term.to ? 'within' : 'ended'
}

export const termsOverlap = (a: Pick<Term, 'from' | 'to'>, b: Pick<Term, 'from' | 'to'>) =>
  a.from < b.to && b.from < a.to

export const termWithin = (outer: Pick<Term, 'from' | 'to'>, inner: Pick<Term, 'from' | 'to'>) =>
  inner.from >= outer.from && inner.to <= outer.to
