/**
 * What an adapter saw, before anyone judged it: the one shape between the outside (pasted text, HTML, a feed) and
 * the rules of intake. Plain text only; no markup comes this far.
 */

/** A run of text with the few marks that the editor knows. */
export interface Run {
  text: string
  bold?: boolean
  italic?: boolean
  /** Absolute http, https or mailto address. */
  href?: string
}

export interface PageImage {
  /** Absolute http(s) address, or null where the page (pasted text) shows only that a picture stood here. */
  src: string | null
  alt: string | null
  caption: string | null
}

interface Placed {
  /** Where it stands to the article's body: above it, in it, below it. Text has all its lines `content`. */
  region: 'before' | 'content' | 'after'
  /** Share of the text that lies in links, 0 to 1. */
  linked?: number
  /** The line was set in from the margin, as Chinese paragraphs are. */
  indented?: boolean
  /** Not shown to readers: may speak as metadata, never as text. */
  hidden?: boolean
  /** The parts of a line that stand in elements of their own, with the class names of each. */
  pieces?: { text: string; hint: string }[]
  /** Class names and ids of the block and its parents, lower case, as a hint of its part. */
  hint?: string
}

export type PageBlock = Placed &
  (
    | { kind: 'heading'; level: number; text: string }
    | { kind: 'paragraph'; text: string; runs?: Run[] }
    | { kind: 'quote'; text: string; paragraphs: string[] }
    | { kind: 'list'; text: string; ordered: boolean; items: string[] }
    | { kind: 'table'; text: string; rows: { header: boolean; cells: string[] }[] }
    | { kind: 'image'; text: string; image: PageImage }
  )

export interface ReadPage {
  form: 'text' | 'html'
  /** Address that the page names for itself or was fetched from. */
  url: string | null
  lang: string | null
  /** Headlines seen, best first: the shown heading before the window title. */
  titles: { from: 'h1' | 'heading' | 'og' | 'jsonld' | 'window' | 'script'; text: string }[]
  /** `<meta>` name or property (lower case) and content. */
  meta: { name: string; content: string }[]
  /** JSON-LD objects, `@graph` taken apart. */
  jsonLd: Record<string, unknown>[]
  /** Values that the page's own script carries: name and text. */
  scriptValues: { name: string; value: string }[]
  blocks: PageBlock[]
}
