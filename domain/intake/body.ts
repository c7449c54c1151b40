import { tidy } from './fold'
import { readFoot } from './foot'
import { readHeader, sameTitle } from './header'
import type { MetaLine } from './meta-line'
import type { PageBlock, PageImage, ReadPage } from './read-page'
import { splitHtml } from './split-html'
import { statementStart } from './statement-text'

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

export const splitPage = (page: ReadPage): PageParts =>
  page.form === 'text' ? splitText(page) : splitHtml(page)

function splitText(page: ReadPage): PageParts {
  const whole = page.blocks
  const starts = statementStart(whole.map((one) => one.text))
  const article = starts < 0 ? whole : whole.slice(0, starts)
  const statementText = starts < 0 ? null : textOf(whole.slice(starts))
  const header = readHeader(article)
  const foot = readFoot(article, header.bodyFrom)
  const inside = article
    .slice(0, Math.max(header.bodyFrom, foot.bodyTo))
    .filter((_, at) => at >= header.bodyFrom && !foot.inside.has(at))
  const { blocks, repeated } = picturesFromTitles(inside, header.title)
  const { rest, originalTitle } = takeOriginalTitle(blocks)
  return {
    title: header.title,
    header: header.lines,
    headerText: article.slice(0, header.bodyFrom).map((one) => one.text),
    lead: [],
    signature: [],
    body: rest,
    bodyText: textOf(rest),
    images: imagesOf(rest),
    foot: foot.lines,
    footText: article.slice(foot.bodyTo).map((one) => one.text),
    statementText,
    originalTitle,
    repeatedTitle: repeated,
  }
}

/**
 * Where a page is copied as text, a picture leaves its alt text, and many sites put the headline there. A line that
 * repeats the title is such a picture when it stands between paragraphs or, unlike them, is not set in; once and
 * right under the head it may as well be the headline of the first publisher, and stays text.
 */
function picturesFromTitles(blocks: readonly PageBlock[], title: string | null) {
  const places = blocks.flatMap((one, at) => (sameTitle(one.text, title) ? [at] : []))
  const indented = blocks.filter((one) => one.indented).length * 2 > blocks.length - places.length
  let repeated = false
  const out = blocks.map((one, at): PageBlock => {
    if (!places.includes(at)) return one
    const picture = at > 0 || places.length > 1 || (indented && !one.indented)
    if (!picture) {
      repeated = true
      return one
    }
    return {
      kind: 'image',
      region: one.region,
      text: '',
      image: { src: null, alt: tidy(one.text), caption: null },
    }
  })
  return { blocks: out, repeated }
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
