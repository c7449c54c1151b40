import { withoutFigures } from '../document'
import { type Doc, figureSource } from '../nodes'

/** A published article as a licensee's copy is made from it: names and times as frozen at publication. */
export interface RenditionSource {
  /** 稿号. */
  number: string
  url: string
  /** Number of the published version. */
  version: number
  title: string
  summary: string
  authors: readonly { name: string; role: string }[]
  /** 来源 as printed. */
  source: string
  editor: string
  responsibleEditor: string
  /** UTC ms. */
  publishedAt: number
  updatedAt: number
  /** Zone in which times are written. */
  timeZone: string
  /** BCP 47. */
  language: string
  channel: string
  body: Doc
  copyrightHolder: string
  copyrightNotice: string
  usageTerms: string
}

export interface RenditionWords {
  /** What stands in the place of a picture that the grant does not cover. */
  placeholder: Record<'photo' | 'graphic' | 'video', string>
  /** Labels of the meta lines: the messages `letter.rendition.*`. */
  label: Record<
    | 'source'
    | 'author'
    | 'editor'
    | 'responsibleEditor'
    | 'published'
    | 'updated'
    | 'original'
    | 'credit'
    | 'usage',
    string
  >
}

export interface RenditionOptions {
  /** The granted parts: `headline`, `body` and ids of figures. What is not here does not leave. */
  parts: ReadonlySet<string>
  /** Text that the copy must carry (credit duty of the grant). */
  creditLine: string
  words: RenditionWords
  /** Address of our site, under which `/media/…` is found. */
  siteUrl: string
  /** Where the terms are told, and the same as an ODRL agreement (JSON text). */
  rights?: { href: string; odrl?: string }
}

/** The body with every figure that is not granted replaced by its placeholder; an empty one where it is not itself. */
export function grantedBody(source: RenditionSource, { parts, words }: RenditionOptions): Doc {
  if (!parts.has('body')) return { type: 'doc', content: [{ type: 'paragraph' }] }
  return withoutFigures(
    source.body,
    (figure) => !parts.has(figure.id),
    (figure) => words.placeholder[figure.kind],
  )
}

/** Absolute address of a picture; null for one that a body may not hold. */
export function mediaAddress(src: string, siteUrl: string): string | null {
  if (!figureSource(src)) return null
  return src.startsWith('/') ? new URL(src, siteUrl).href : src
}

/** 本报记者 高凌霄、袁楷: names with the role before each where it changes. */
export const byline = (authors: RenditionSource['authors']): string =>
  authors
    .map((one, at) => (one.role && one.role !== authors[at - 1]?.role ? `${one.role} ${one.name}` : one.name))
    .join('、')
