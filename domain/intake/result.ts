import type { Ownership } from '@/domain/rights/ownership'
import type { Person } from './names'
import type { PageBlock, PageImage } from './read-page'

/** Each code has its sentence at `intake.warning.<code>`. */
export const warningCodes = [
  'title-missing',
  'time-missing',
  'time-of-day-missing', // only the day is shown; 00:00 stands in
  'time-from-metadata', // the page shows none in words; its metadata does
  'source-missing',
  'source-from-metadata',
  'editor-missing',
  'responsible-editor-missing',
  'label-empty', // a label with nothing behind it
  'names-run-together', // two names may stand in one
  'byline-unlabelled', // a bracket at the end may be a byline
  'author-is-editor', // 作者 repeats the editor's name
  'picture-without-address',
  'title-repeated', // a line repeats the title and may be a picture's alt text
  'title-differs', // 原标题 differs from the title shown
  'body-empty',
  'profile-from-statement', // no site profile given: judged against the statement on the page
  'profile-missing', // neither: ownership is not judged
  'metadata-disagrees', // two places of the page say different times
] as const
export type WarningCode = (typeof warningCodes)[number]

export interface IntakeWarning {
  code: WarningCode
  detail?: string
}

/** What intake makes of a page. null (or none) where the page does not say. */
export interface IntakeResult {
  title: string | null
  /** ISO 8601 with offset, to the second. */
  publishedAt: string | null
  /** How much of it the page shows. */
  publishedPrecision: 'second' | 'minute' | 'day' | null
  source: string | null
  /** Fuller form of the source where a place stands behind it. */
  sourceRaw: string | null
  editor: string | null
  responsibleEditor: string | null
  /** Names in page order. */
  authors: string[]
  /** The same with what the page calls them. */
  bylines: Person[]
  /** Paragraphs, one a line, without captions. */
  bodyText: string
  blocks: PageBlock[]
  images: PageImage[]
  statementText: string | null
  originalTitle: string | null
  url: string | null
  ownership: Ownership
  warnings: IntakeWarning[]
}
