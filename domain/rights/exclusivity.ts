import type { Three } from './host-match'
import { languagesOverlap } from './language'
import type { ChannelKind, Territory } from './scope'
import type { UseType } from './statement'
import { termsOverlap } from './term'
import { territoriesOverlap } from './territory'

/** What somebody may do, as far as exclusivity is concerned; null: not said. */
export interface Claim {
  uses: readonly { type: UseType }[]
  channels: readonly { kind: ChannelKind }[] | null
  territory: Territory | null
  languages: readonly string[] | null
  term: { from: number; to: number } | null
}

export const dimensions = ['uses', 'channels', 'territory', 'languages', 'term'] as const
export type Dimension = (typeof dimensions)[number]

export interface Conflict {
  verdict: 'compatible' | 'conflict' | 'unknown'
  /** Whether the two overlap in each dimension. */
  overlap: Record<Dimension, Three>
}

const three = (yes: boolean): Three => (yes ? 'true' : 'false')
const both = <T>(a: T | null, b: T | null, test: (a: T, b: T) => Three): Three =>
  a === null || b === null ? 'unknown' : test(a, b)

/**
 * Whether two claims on one item meet. They are compatible as soon as they are certainly apart in one dimension,
 * in conflict where they overlap in all, unknown otherwise. Channels are told apart by kind: exclusivity on the
 * web is not exclusivity on one host.
 */
export function conflictOf(a: Claim, b: Claim): Conflict {
  const overlap: Record<Dimension, Three> = {
    uses: three(a.uses.some((left) => b.uses.some((right) => right.type === left.type))),
    channels: both(a.channels, b.channels, (left, right) =>
      three(left.some((one) => right.some((other) => other.kind === one.kind))),
    ),
    territory: both(a.territory, b.territory, territoriesOverlap),
    languages: both(a.languages, b.languages, languagesOverlap),
    term: both(a.term, b.term, (left, right) => three(termsOverlap(left, right))),
  }
  const all = Object.values(overlap)
  if (all.includes('false')) return { verdict: 'compatible', overlap }
  return { verdict: all.includes('unknown') ? 'unknown' : 'conflict', overlap }
}
