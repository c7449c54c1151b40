import type { Channel, Credit, PartKind, Quantity, Scope, Term, Territory, Use } from '@/domain/rights/scope'
import { legalDate, wallClock } from '@/lib/time'
import { type ScopeLocale, type ScopeWords, scopeWords } from './scope-words'

export type { ScopeLocale } from './scope-words'

export interface ScopeDescription {
  uses: string
  channels: string
  territory: string
  term: string
  languages: string
  quantity: string
  exclusivity: string
  credit: string
  /** Kinds of component that are covered. */
  parts: string
  sublicensing: string
  /** The whole in one sentence without a full stop. */
  sentence: string
}

/**
 * A scope in the words of a letter, a table of terms or one sentence. The words are here and not among the screen
 * messages because letters are signed over them: a text once issued must not follow a change of the screens.
 * `zone` is the site's zone, in which the term's days are said.
 */
export function describeScope(scope: Scope, locale: ScopeLocale, zone = 'Asia/Shanghai'): ScopeDescription {
  const words = scopeWords[locale]
  return {
    uses: usesIn(scope.uses, words),
    channels: channelsIn(scope.channels, words),
    territory:
      territoryIn(scope.territory, words) + words.withoutRegions(unsaidRegions(scope.territory, words)),
    term: `${termIn(scope.term, words, zone)}${words.after(scope.term.keepOnline)}`,
    languages: languagesIn(scope.languages, words),
    quantity: quantityIn(scope.quantity, words),
    exclusivity: words.exclusivity[exclusivityKey(scope)],
    credit: creditIn(scope.credit, words),
    parts: partsIn(scope.partKinds, words),
    sublicensing: words.sublicensing[scope.sublicensing],
    sentence: growingSentence(scope, locale, zone),
  }
}

/**
 * The sentence that grows while a licensee makes choices: what is not chosen yet is left out. Empty where nothing is.
 * 「全文转载，用于 news.example.cn，中国内地，简体中文，自2026年12月1日至2027年11月30日（含）」
 */
export function growingSentence(scope: Partial<Scope>, locale: ScopeLocale, zone = 'Asia/Shanghai'): string {
  const words = scopeWords[locale]
  const said = [
    scope.uses?.length ? usesIn(scope.uses, words) : '',
    scope.channels?.length ? words.on(channelsIn(scope.channels, words)) : '',
    scope.territory ? territoryIn(scope.territory, words) : '',
    scope.languages?.length ? languagesIn(scope.languages, words) : '',
    scope.term ? termIn(scope.term, words, zone) : '',
    scope.quantity?.deliveries ? quantityIn(scope.quantity, words) : '',
    scope.exclusivity && scope.exclusivity.kind !== 'none'
      ? words.exclusivity[exclusivityKey({ exclusivity: scope.exclusivity })]
      : '',
  ]
  return said.filter((part) => part !== '').join(words.comma)
}

/** Channels alone: 「news.example.cn（网站）、…」 */
export const describeChannels = (channels: readonly Channel[], locale: ScopeLocale): string =>
  channelsIn(channels, scopeWords[locale])

const usesIn = (uses: readonly Use[], words: ScopeWords) =>
  uses
    .map((use) => {
      const notes = [
        ...(use.modification === 'none' ? [] : [words.modification[use.modification]]),
        ...(use.excerpt ? words.excerpt(use.excerpt) : []),
      ]
      return words.uses[use.type] + (notes.length > 0 ? words.bracket(notes.join(words.comma)) : '')
    })
    .join(words.and)

const channelsIn = (channels: readonly Channel[], words: ScopeWords) =>
  channels
    .map((channel) => {
      const name = words.channels[channel.kind](channel.address)
      if (channel.kind !== 'web' || channel.subdomains === false) return name
      return name + (channel.subdomains ? words.subdomains : words.bracket(words.subdomainsUndeclared))
    })
    .join(words.and)

/** Regions beside the mainland that a territory of CN does not mean unless it says so. */
const REGIONS = ['HK', 'MO', 'TW'] as const

const unsaidRegions = (territory: Territory, words: ScopeWords) =>
  territory.include.includes('CN') && !territory.include.some((code) => code === '*' || code === '142')
    ? REGIONS.filter((code) => !territory.include.includes(code) && !territory.exclude.includes(code)).map(
        words.place,
      )
    : []

const territoryIn = (territory: Territory, words: ScopeWords) =>
  territory.include.map(words.place).join(words.and) +
  (territory.exclude.length > 0
    ? words.bracket(words.except(territory.exclude.map(words.place).join(words.and)))
    : '')

const languagesIn = (tags: readonly string[], words: ScopeWords) => tags.map(words.language).join(words.and)

/**
 * A term of whole days is said with its last day, inclusive, as contracts do; `to` itself is the first instant that
 * no longer belongs to it. Any other term is said to the second and with its zone.
 */
function termIn(term: Term, words: ScopeWords, zone: string): string {
  const begins = wallClock(term.from, zone)
  const ends = wallClock(term.to, zone)
  if (begins.endsWith(' 00:00:00') && ends.endsWith(' 00:00:00'))
    return words.days(legalDate(term.from, zone), legalDate(term.to - 1, zone))
  return words.instants(begins, ends, zone)
}

const quantityIn = (quantity: Quantity, words: ScopeWords) =>
  quantity.deliveries === null ? words.unlimited : words.deliveries(quantity.deliveries)

const exclusivityKey = ({ exclusivity }: Pick<Scope, 'exclusivity'>) =>
  exclusivity.kind === 'exclusive' && exclusivity.ownerReserved ? 'exclusiveReserved' : exclusivity.kind

const creditIn = (credit: Credit, words: ScopeWords) =>
  words.credit(
    credit.template,
    (['author', 'title', 'link'] as const).filter((key) => credit[key]).map((key) => words.creditWith[key]),
  )

const partsIn = (kinds: readonly PartKind[], words: ScopeWords) =>
  kinds.map((kind) => words.parts[kind]).join(words.and)
