import type { Channel, Credit, Scope, Territory, Use } from '@/domain/rights/scope'
import type { UseType } from '@/domain/rights/statement'
import { endOfDay, type LegalDate, startOfDay } from '@/lib/time'

/** Territories that a form offers, in the order in which they widen. */
export const territoryChoices = ['mainland', 'greaterChina', 'world'] as const
export type TerritoryChoice = (typeof territoryChoices)[number]

const territories: Record<TerritoryChoice, string[]> = {
  mainland: ['CN'],
  // CN means the mainland alone: the regions are said.
  greaterChina: ['CN', 'HK', 'MO', 'TW'],
  world: ['*'],
}

export const exclusivityChoices = ['none', 'sole', 'exclusive', 'exclusiveReserved', 'first'] as const
export type ExclusivityChoice = (typeof exclusivityChoices)[number]

/** A scope as somebody builds it in a form: days as they are written, and gaps where nothing is chosen yet. */
export interface ScopeDraft {
  uses: UseType[]
  modification: Use['modification']
  /** Most 字 of one excerpt; null: not limited by the request. */
  excerptChars: number | null
  channels: Channel[]
  territory: TerritoryChoice
  /** First day; empty: not chosen. */
  from: LegalDate | ''
  /** Last day, which still belongs to the term; empty: not chosen. */
  to: LegalDate | ''
  keepOnline: boolean
  languages: string[]
  /** Null: not limited. */
  deliveries: number | null
  exclusivity: ExclusivityChoice
  credit: Credit
}

export type DraftGap = 'uses' | 'channels' | 'from' | 'to' | 'term' | 'languages'

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** What is still to be chosen, in the order of the form; `term`: the last day lies before the first. */
export function gapsOf(draft: ScopeDraft): DraftGap[] {
  const gaps: DraftGap[] = []
  if (draft.uses.length === 0) gaps.push('uses')
  if (draft.channels.length === 0) gaps.push('channels')
  if (!isDay(draft.from)) gaps.push('from')
  if (!isDay(draft.to)) gaps.push('to')
  if (isDay(draft.from) && isDay(draft.to) && draft.to < draft.from) gaps.push('term')
  if (draft.languages.length === 0) gaps.push('languages')
  return gaps
}

/** The chosen part of a draft as a scope, for the sentence that grows. `zone`: the site's, in which days begin. */
export function chosenScope(draft: ScopeDraft, zone: string): Partial<Scope> {
  const gaps = new Set(gapsOf(draft))
  const dated = !gaps.has('from') && !gaps.has('to') && !gaps.has('term')
  return {
    uses: usesOf(draft, draft.uses),
    channels: draft.channels,
    territory: territoryOf(draft.territory),
    languages: draft.languages,
    quantity: { deliveries: draft.deliveries },
    exclusivity: exclusivityOf(draft.exclusivity),
    credit: draft.credit,
    ...(dated ? { term: termOf(draft.from, draft.to, draft.keepOnline, zone) } : {}),
  }
}

/**
 * A whole scope to ask the engine with while the draft still has gaps: what is not chosen is taken as a reprint on a
 * channel not named yet, today and in the item's language. Never sent.
 */
export function probeScope(draft: ScopeDraft, zone: string, today: LegalDate): Scope {
  const chosen = chosenScope(draft, zone)
  return {
    uses: chosen.uses?.length ? chosen.uses : usesOf(draft, ['reprint']),
    channels: draft.channels.length
      ? draft.channels
      : [{ kind: 'web', address: 'example.invalid', subdomains: false }],
    territory: territoryOf(draft.territory),
    term: chosen.term ?? termOf(today, today, draft.keepOnline, zone),
    languages: draft.languages.length ? draft.languages : ['zh-CN'],
    quantity: { deliveries: draft.deliveries },
    exclusivity: exclusivityOf(draft.exclusivity),
    credit: draft.credit,
    partKinds: ['headline', 'body', 'photo', 'graphic', 'quote'],
    allOrNothing: false,
    sublicensing: 'none',
  }
}

/** The scope that is sent; null while something is missing. */
export const wholeScope = (draft: ScopeDraft, zone: string): Scope | null =>
  gapsOf(draft).length === 0 ? probeScope(draft, zone, draft.from) : null

const usesOf = (draft: ScopeDraft, types: readonly UseType[]): Use[] =>
  types.map((type) => ({
    type,
    modification: draft.modification,
    excerpt:
      type === 'excerpt' && draft.excerptChars !== null
        ? { maxChars: draft.excerptChars, maxPercent: null, cumulative: true }
        : null,
  }))

const territoryOf = (choice: TerritoryChoice): Territory => ({ include: territories[choice], exclude: [] })

const termOf = (from: LegalDate, to: LegalDate, keepOnline: boolean, zone: string) => ({
  from: startOfDay(from, zone),
  to: endOfDay(to, zone),
  keepOnline,
})

const exclusivityOf = (choice: ExclusivityChoice): Scope['exclusivity'] =>
  choice === 'exclusiveReserved'
    ? { kind: 'exclusive', ownerReserved: true }
    : { kind: choice, ownerReserved: false }

/** The last day of a term of so many months from its first day: a year from 1 December ends on 30 November. */
export function lastDayAfter(from: LegalDate, months: number): LegalDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  const days = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day, days))
  return new Date(target.getTime() - 86_400_000).toISOString().slice(0, 10)
}
