import { tidy } from './fold'
import type { MetaLine } from './meta-line'
import type { PageBlock, PageImage } from './read-page'

/** The page taken apart: what stands over the body, the body, what stands under it, the statement. */
export interface PageParts {
  title: string | null
  header: MetaLine[]
  /** Lines over the body as they stand. */
  headerText: string[]
  /** Bylines that stand on lines of their own over and under the body. */
  lead: string[]
  signature: string[]
  body: PageBlock[]
  bodyText: string
  images: PageImage[]
  foot: MetaLine[]
  footText: string[]
  statementText: string | null
  originalTitle: string | null
  repeatedTitle: boolean
}

const ORIGINAL = /^[\s(（【[]*(?:本文)?(?:原标题|原題|原题|原文标题)\s*[:：|]\s*(.+?)[)）】\]]*$/u

/** A line 原标题：… in the first lines of the body is a note about it, not a part of it. */
export function takeOriginalTitle(blocks: readonly PageBlock[]) {
  const at = blocks.findIndex(
    (one, index) => (index < 4 || index > blocks.length - 4) && ORIGINAL.test(one.text.trim()),
  )
  if (at < 0) return { rest: [...blocks], originalTitle: null }
  const originalTitle = ORIGINAL.exec(blocks[at]?.text.trim() ?? '')?.[1] ?? null
  return {
    rest: blocks.filter((_, index) => index !== at),
    originalTitle: originalTitle && tidy(originalTitle),
  }
}

/** Words of the blocks, a paragraph a line; a picture leaves the caption that stood among them. */
export const textOf = (blocks: readonly PageBlock[]): string =>
  blocks
    .flatMap(linesOf)
    .map(tidy)
    .filter((one) => one !== '')
    .join('\n')

const linesOf = (block: PageBlock): string[] => {
  if (block.kind === 'quote') return block.paragraphs
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return block.rows.map((row) => row.cells.join('\t'))
  return [block.text]
}

export const imagesOf = (blocks: readonly PageBlock[]): PageImage[] =>
  blocks.flatMap((one) => (one.kind === 'image' ? [one.image] : []))
