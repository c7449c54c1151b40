import {
  type Block,
  type Doc,
  type FigureAttrs,
  figureSource,
  type Inline,
  linkAddress,
  type Mark,
} from '@/domain/article/nodes'
import { judgePicture } from '@/domain/rights/judge-ownership'
import type { SiteProfile } from '@/domain/rights/statement'
import { fitText } from './fold'
import type { PageBlock, PageImage, Run } from './read-page'

export interface DocOptions {
  /**
   * Where a picture may be shown from: `/media/<id>` once it is taken in; empty keeps its place for the desk to fill.
   * Without it only https addresses stand.
   */
  addressOf?: (image: PageImage) => string | null
  /** For judging whose the pictures are. */
  profile?: SiteProfile | null
}

/**
 * The body as a document of the editor: built from plain text alone, with the nodes and marks that a body knows and
 * links that a body may hold. A picture without a usable address cannot be a figure and comes back in `leftOut`.
 */
export function toDoc(
  blocks: readonly PageBlock[],
  options: DocOptions = {},
): { doc: Doc; leftOut: PageImage[] } {
  const leftOut: PageImage[] = []
  let pictures = 0
  const content = blocks.flatMap((block): Block[] => {
    if (block.kind !== 'image') return textBlocks(block)
    const src = options.addressOf ? options.addressOf(block.image) : block.image.src
    if (src === null || src.length > 2000 || !(src === '' || figureSource(src))) {
      leftOut.push(block.image)
      return []
    }
    pictures += 1
    return [{ type: 'figure', attrs: figure(`pic-${pictures}`, src, block.image, options.profile ?? null) }]
  })
  return { doc: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }, leftOut }
}

function figure(id: string, src: string, image: PageImage, profile: SiteProfile | null): FigureAttrs {
  const judged = profile ? judgePicture([image.caption, image.alt], profile) : null
  return {
    id,
    src,
    kind: 'photo',
    alt: fitText(image.alt ?? '').slice(0, 1000),
    caption: fitText(image.caption ?? '').slice(0, 2000),
    credit: '',
    holder: judged?.holder?.slice(0, 300) ?? null,
    ownershipClass: judged?.class ?? 'unknown',
    inboundLicenceId: null,
    width: null,
    height: null,
  }
}

function textBlocks(block: Exclude<PageBlock, { kind: 'image' }>): Block[] {
  switch (block.kind) {
    case 'heading': {
      const content = plain(block.text)
      if (content.length === 0) return []
      return [
        { type: 'heading', attrs: { level: block.level <= 2 ? 2 : block.level === 3 ? 3 : 4 }, content },
      ]
    }
    case 'paragraph': {
      const content = block.runs ? inline(block.runs) : plain(block.text)
      return content.length > 0 ? [{ type: 'paragraph', content }] : []
    }
    case 'quote': {
      const content = block.paragraphs.flatMap(paragraphs)
      return content.length > 0 ? [{ type: 'blockquote', content }] : []
    }
    case 'list': {
      const content = block.items.map(paragraphs).filter((one) => one.length > 0)
      if (content.length === 0) return []
      const items = content.map((one) => ({ type: 'listItem' as const, content: one }))
      if (block.ordered) return [{ type: 'orderedList', attrs: { start: 1, type: null }, content: items }]
      return [{ type: 'bulletList', content: items }]
    }
    case 'table':
      return table(block.rows)
  }
}

/** Rows are filled up to the widest, as the editor's tables have no ragged ones. */
function table(rows: readonly { header: boolean; cells: string[] }[]): Block[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  if (width === 0) return []
  const content = rows
    .filter((row) => row.cells.length > 0)
    .map((row) => ({
      type: 'tableRow' as const,
      content: Array.from({ length: width }, (_, at) => ({
        type: row.header ? ('tableHeader' as const) : ('tableCell' as const),
        attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
        content: [paragraphs(row.cells[at] ?? '')[0] ?? { type: 'paragraph' as const }],
      })),
    }))
  return [{ type: 'table', content }]
}

const paragraphs = (text: string): Block[] => {
  const content = plain(text)
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

const plain = (text: string): Inline[] => {
  const fit = fitText(text).trim()
  return fit === '' ? [] : [{ type: 'text', text: fit }]
}

/** Neighbouring runs with the same marks become one, so that equal text gives equal JSON. */
function inline(runs: readonly Run[]): Inline[] {
  const out: Extract<Inline, { type: 'text' }>[] = []
  for (const run of runs) {
    const text = fitText(run.text)
    if (text === '') continue
    const marks = marksOf(run)
    const last = out.at(-1)
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text
    else out.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) })
  }
  return out.some((one) => one.text.trim() !== '') ? out : []
}

function marksOf(run: Run): Mark[] {
  const marks: Mark[] = []
  if (run.bold) marks.push({ type: 'bold' })
  if (run.italic) marks.push({ type: 'italic' })
  if (run.href && run.href.length <= 2000 && linkAddress(run.href))
    marks.push({ type: 'link', attrs: { href: run.href } })
  return marks
}
