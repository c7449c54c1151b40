import { judgeOwnership } from '@/domain/rights/judge-ownership'
import type { Ownership } from '@/domain/rights/ownership'
import type { SiteProfile } from '@/domain/rights/statement'
import { anyRunTogether, closingByline, openingByline } from './byline'
import { squash } from './fold'
import type { MetaLine } from './meta-line'
import { fromMetadata, type MetadataFacts } from './metadata'
import type { Person } from './names'
import type { PageParts } from './parts'
import type { ReadPage } from './read-page'
import type { IntakeResult, IntakeWarning } from './result'
import { splitPage } from './split-page'
import { isoOf, type Stamp } from './stamp'
import { profileFromStatement } from './statement-text'

export interface TakeInOptions {
  /** The site against whose statement ownership is judged; without it the statement on the page itself serves. */
  profile?: SiteProfile | null
  /** IANA zone of times without an offset. */
  timeZone?: string
}

/**
 * What a page says of itself: title, time, 来源, 编辑, 责编, authors, body, pictures, statement, and whose the text is.
 * Nothing is guessed; what is doubtful stands among the warnings.
 */
export function takeIn(page: ReadPage, options: TakeInOptions = {}): IntakeResult {
  const zone = options.profile?.timeZone ?? options.timeZone ?? 'Asia/Shanghai'
  const warnings: IntakeWarning[] = []
  const warn = (code: IntakeWarning['code'], detail?: string) =>
    warnings.push(detail === undefined ? { code } : { code, detail })
  const parts = splitPage(page)
  const facts = fromMetadata(page)
  const lines = [...parts.header, ...parts.foot]

  if (parts.title === null) warn('title-missing')
  const time = timeOf(parts, facts, zone, warn)
  const source = sourceOf(parts.header, parts.foot, facts, warn)
  const editor = first(lines, (one) => one.editor) ?? facts.editor
  // The house that hosts the page signs last; an inner 责编 is the first publisher's.
  const responsibleEditor =
    first([...parts.foot.toReversed(), ...parts.header], (one) => one.responsibleEditor) ??
    facts.responsibleEditor
  const bylines = authorsOf(parts, facts, [editor, responsibleEditor], warn)
  const empty = new Set(lines.flatMap((one) => one.empty))
  for (const kind of empty) warn('label-empty', kind)
  if (editor === null) warn('editor-missing')
  if (responsibleEditor === null) warn('responsible-editor-missing')
  if (parts.repeatedTitle) warn('title-repeated')
  if (parts.images.some((one) => one.src === null)) warn('picture-without-address')
  if (parts.bodyText === '') warn('body-empty')
  const originalTitle = first(lines, (one) => one.originalTitle) ?? parts.originalTitle
  if (originalTitle && parts.title && squash(originalTitle) !== squash(parts.title))
    warn('title-differs', originalTitle)

  return {
    title: parts.title,
    ...time,
    ...source,
    editor,
    responsibleEditor,
    authors: bylines.map((one) => one.name),
    bylines,
    bodyText: parts.bodyText,
    blocks: parts.body,
    images: parts.images,
    statementText: parts.statementText,
    originalTitle,
    url: page.url,
    ownership: ownershipOf(parts, source.source, options, zone, warn),
    warnings,
  }
}

type Warn = (code: IntakeWarning['code'], detail?: string) => void

const first = <T>(lines: readonly MetaLine[], pick: (one: MetaLine) => T | null): T | null => {
  for (const line of lines) {
    const value = pick(line)
    if (value !== null) return value
  }
  return null
}

/**
 * A time shown in words outweighs metadata, which often holds the time of the last change. Where the page shows only
 * day and minute, metadata that says the same minute fills in the year.
 */
function timeOf(parts: PageParts, facts: MetadataFacts, zone: string, warn: Warn) {
  const seen = [...parts.header, ...parts.foot]
    .map((one) => one.time)
    .filter((one): one is Stamp => one !== null)
  const shown = seen.find((one) => one.time !== null) ?? null
  const day = seen[0] ?? null
  const hint = parts.headerText.map((one) => one.replace(/[\s|]/g, '')).join(' ')
  const agrees = (one: Stamp) => one.time !== null && hint.includes(one.time.slice(0, 5))
  const known = [...facts.times, ...facts.updates]
  const hidden = known.find(agrees) ?? facts.times[0] ?? null
  const stamp = shown ?? (day && hidden?.time && hidden.date === day.date ? hidden : (day ?? hidden))
  if (!stamp) {
    warn('time-missing')
    return { publishedAt: null, publishedPrecision: null }
  }
  if (stamp === hidden) warn('time-from-metadata')
  if (stamp.time === null) warn('time-of-day-missing')
  if (stamp !== hidden && hidden && hidden.date !== stamp.date)
    warn('metadata-disagrees', isoOf(hidden, zone))
  const publishedPrecision = stamp.time === null ? 'day' : stamp.time.length === 5 ? 'minute' : 'second'
  return { publishedAt: isoOf(stamp, zone), publishedPrecision } as const
}

function sourceOf(header: MetaLine[], foot: MetaLine[], facts: MetadataFacts, warn: Warn) {
  const named = (lines: MetaLine[]) =>
    lines.find((one) => one.source !== null && one.labels.includes('source')) ??
    lines.find((one) => one.source !== null)
  const line = named(header) ?? named(foot)
  if (line?.source) return { source: line.source, sourceRaw: line.sourceRaw }
  if (facts.source) {
    warn('source-from-metadata', facts.source)
    return { source: facts.source, sourceRaw: facts.source }
  }
  warn('source-missing')
  return { source: null, sourceRaw: null }
}

function authorsOf(parts: PageParts, facts: MetadataFacts, editors: (string | null)[], warn: Warn): Person[] {
  const paragraphs = parts.bodyText.split('\n')
  const lines = [...parts.header, ...parts.foot]
  const labelled = lines.find((one) => one.authors.length > 0 && one.labels.includes('author'))?.authors ?? []
  const placed = lines.find((one) => one.authors.length > 0)?.authors ?? []
  const closing = closingByline([...paragraphs, ...parts.signature])
  const opening = openingByline([...parts.lead, ...paragraphs])
  const signed = closing.people.length > 0 ? closing.people : opening
  const repeatsEditor = labelled.length > 0 && labelled.every((one) => editors.includes(one.name))
  if (repeatsEditor) warn('author-is-editor', labelled.map((one) => one.name).join('、'))
  const pick = labelled.length > 0 && !(repeatsEditor && signed.length > 0) ? labelled : signed
  const people = [pick, placed, facts.authors].find((one) => one.length > 0) ?? []
  if (people.length === 0 && closing.unlabelled) warn('byline-unlabelled', closing.unlabelled)
  if (anyRunTogether(people)) warn('names-run-together', people.map((one) => one.name).join('、'))
  return people.filter((one, at) => people.findIndex((other) => other.name === one.name) === at)
}

function ownershipOf(
  parts: PageParts,
  source: string | null,
  options: TakeInOptions,
  zone: string,
  warn: Warn,
): Ownership {
  const given = options.profile ?? null
  const derived = given ? null : parts.statementText ? profileFromStatement(parts.statementText, zone) : null
  const profile = given ?? derived
  if (!profile) {
    warn('profile-missing')
    return { class: 'unknown', rule: source ? 'no-profile' : 'no-label', holder: null }
  }
  if (derived) warn('profile-from-statement', derived.ownLabels.join('、'))
  const paragraphs = parts.bodyText.split('\n')
  return judgeOwnership(
    {
      source,
      opening: paragraphs.slice(0, 3).join('\n'),
      foot: [...paragraphs.slice(-2), ...parts.footText],
    },
    profile,
  )
}
