import { channelsCover } from './channels'
import type { Three } from './host-match'
import { languagesCover } from './language'
import type { Scope } from './scope'
import { termWithin } from './term'
import { territoryCovers } from './territory'

export const modifications = ['none', 'format', 'headline', 'abridge', 'adapt'] as const

/** Each kind of change includes those before it. */
export const modificationCovers = (
  granted: (typeof modifications)[number],
  asked: (typeof modifications)[number],
): boolean => modifications.indexOf(asked) <= modifications.indexOf(granted)

const three = (yes: boolean): Three => (yes ? 'true' : 'false')

const atMost = (parent: number | null, child: number | null) =>
  parent === null || (child !== null && child <= parent)

const usesWithin = (parent: Scope, child: Scope) =>
  child.uses.every((asked) =>
    parent.uses.some(
      (one) =>
        one.type === asked.type &&
        modificationCovers(one.modification, asked.modification) &&
        (one.excerpt === null ||
          (asked.excerpt !== null &&
            atMost(one.excerpt.maxChars, asked.excerpt.maxChars) &&
            atMost(one.excerpt.maxPercent, asked.excerpt.maxPercent) &&
            (asked.excerpt.cumulative || !one.excerpt.cumulative))),
    ),
  )

export type ScopeDimension =
  | 'uses'
  | 'channels'
  | 'territory'
  | 'languages'
  | 'term'
  | 'quantity'
  | 'partKinds'
  | 'sublicensing'
  | 'exclusivity'

/**
 * Whether a child's scope (a sub-licence, or what we grant from an inbound licence) lies within its parent's, and
 * in which dimensions it does not. A child never has exclusivity where the parent has none.
 */
export function scopeWithin(parent: Scope, child: Scope): { verdict: Three; exceeds: ScopeDimension[] } {
  const results: [ScopeDimension, Three][] = [
    ['uses', three(usesWithin(parent, child))],
    ['channels', channelsCover(parent.channels, child.channels)],
    ['territory', territoryCovers(parent.territory, child.territory)],
    ['languages', languagesCover(parent.languages, child.languages)],
    [
      'term',
      three(
        termWithin(parent.term, child.term) &&
          (parent.term.keepOnline || !child.term.keepOnline) &&
          (parent.term.publishUntil === undefined ||
            (child.term.publishUntil ?? child.term.to) <= parent.term.publishUntil),
      ),
    ],
    ['quantity', three(atMost(parent.quantity.deliveries, child.quantity.deliveries))],
    ['partKinds', three(child.partKinds.every((kind) => parent.partKinds.includes(kind)))],
    ['sublicensing', three(parent.sublicensing === 'named' || child.sublicensing === 'none')],
    [
      'exclusivity',
      three(child.exclusivity.kind === 'none' || child.exclusivity.kind === parent.exclusivity.kind),
    ],
  ]
  const exceeds = results.filter(([, value]) => value !== 'true').map(([name]) => name)
  if (exceeds.length === 0) return { verdict: 'true', exceeds }
  return { verdict: results.some(([, value]) => value === 'false') ? 'false' : 'unknown', exceeds }
}
