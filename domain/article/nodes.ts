import type { OwnershipClass } from '@/domain/rights/ownership'

/**
 * The language of an article's body: ProseMirror JSON with these nodes and marks and no others. The editor's schema,
 * intake and every rendition use these names.
 */
export interface Doc {
  type: 'doc'
  content: Block[]
}

export type Mark =
  | { type: 'bold' }
  | { type: 'italic' }
  | { type: 'underline' }
  | { type: 'strike' }
  | { type: 'link'; attrs: { href: string; title?: string } }

export type Inline = { type: 'text'; text: string; marks?: Mark[] } | { type: 'hardBreak'; marks?: Mark[] }

export interface ListItem {
  type: 'listItem'
  content: Block[]
}

export interface CellNode {
  type: 'tableCell' | 'tableHeader'
  attrs: {
    colspan: number
    rowspan: number
    /** Pixels of the columns that it spans, as dragged in the editor; renditions leave them out. */
    colwidth: number[] | null
    align: 'left' | 'center' | 'right' | null
  }
  content: Block[]
}

export interface RowNode {
  type: 'tableRow'
  content: CellNode[]
}

export interface FigureAttrs {
  /** Stable id of the part: rights, grants and deliveries name it. */
  id: string
  /** `/media/<id>` or an https address. */
  src: string
  kind: 'photo' | 'graphic' | 'video'
  alt: string
  caption: string
  credit: string
  holder: string | null
  ownershipClass: OwnershipClass
  inboundLicenceId: string | null
  /** Pixels, where known. */
  width: number | null
  height: number | null
}

export type Block =
  | { type: 'paragraph'; content?: Inline[] }
  | { type: 'heading'; attrs: { level: 2 | 3 | 4 }; content?: Inline[] }
  | { type: 'bulletList'; content: ListItem[] }
  | {
      type: 'orderedList'
      attrs: { start: number; type: '1' | 'a' | 'A' | 'i' | 'I' | null }
      content: ListItem[]
    }
  | { type: 'blockquote'; content: Block[] }
  | { type: 'horizontalRule' }
  | { type: 'table'; content: RowNode[] }
  | { type: 'figure'; attrs: FigureAttrs }

// biome-ignore lint/suspicious/noControlCharactersInRegex: URL parsers strip these, so a scheme could hide behind one
const HIDDEN = /[\s\u0000-\u001f\u007f\\]/u

/** Whether a link may stand in a body: an absolute http, https or mailto address without white space. */
export const linkAddress = (href: string): boolean =>
  !HIDDEN.test(href) &&
  (/^https?:\/\/[^/?#]/iu.test(href) ? URL.canParse(href) : /^mailto:[^\s?]+@/iu.test(href))

/** Whether a picture may be shown from here: one of our media, or an https address. */
export const figureSource = (src: string): boolean =>
  /^\/media\/[A-Za-z0-9_-]{1,64}(?:\.[a-z0-9]{1,8})?$/u.test(src) ||
  (!HIDDEN.test(src) && /^https:\/\/[^/?#]/iu.test(src) && URL.canParse(src))
