import { z } from 'zod'
import { ownershipClass } from '@/domain/rights/ownership'
import { Refused } from '@/lib/refused'
import {
  type Block,
  type Doc,
  type FigureAttrs,
  figureSource,
  type Inline,
  type ListItem,
  linkAddress,
  type Mark,
} from './nodes'

export type { Block, CellNode, Doc, FigureAttrs, Inline, ListItem, Mark, RowNode } from './nodes'

/** Nesting beyond this is no article; it also keeps every recursive reader of a document off the end of the stack. */
export const MAX_DEPTH = 40
/** Nodes in one body. The longest special report we know has some 3,000. */
export const MAX_NODES = 50_000

/** Text a database and an XML reader can hold: no control characters but tab and line feed, no lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/u
const cleanText = z.string().refine((text) => !UNFIT.test(text), { message: 'control character' })

const decoration = z.string().max(200).nullable().exactOptional()
const linkAttrs = z
  .strictObject({
    href: z.string().max(2000).refine(linkAddress, { message: 'link address' }),
    // Presentation that the editor's link carries; renditions set their own, so only the address is kept.
    target: decoration,
    rel: decoration,
    class: decoration,
    title: cleanText.max(500).nullable().exactOptional(),
  })
  .transform(({ href, title }) => (title ? { href, title } : { href }))

const mark: z.ZodType<Mark> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('link'), attrs: linkAttrs }),
])
const marks = z
  .array(mark)
  .max(5)
  .refine((all) => new Set(all.map((one) => one.type)).size === all.length, { message: 'mark repeated' })

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: cleanText.min(1), marks: marks.exactOptional() }),
  z.strictObject({ type: z.literal('hardBreak'), marks: marks.exactOptional() }),
])

const size = z.int().positive().max(100_000).nullable().default(null)

/** Attributes of a `figure`; what the editor leaves out takes the value that claims nothing. */
export const figureAttrs = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** Empty: a picture that the page showed and that nobody has brought in yet; the checklist holds it back. */
  src: z
    .string()
    .max(2000)
    .refine((src) => src === '' || figureSource(src), { message: 'picture address' }),
  kind: z.enum(['photo', 'graphic', 'video']).default('photo'),
  alt: cleanText.max(1000).default(''),
  caption: cleanText.max(2000).default(''),
  credit: cleanText.max(300).default(''),
  holder: cleanText.max(300).nullable().default(null),
  ownershipClass: ownershipClass.default('unknown'),
  inboundLicenceId: z.string().max(64).nullable().default(null),
  width: size,
  height: size,
})

const block: z.ZodType<Block> = z.lazy(() => z.discriminatedUnion('type', blockOptions))
const blocks = z.array(block)
const noAttrs = z.strictObject({}).exactOptional()

const listItem: z.ZodType<ListItem> = z.strictObject({
  type: z.literal('listItem'),
  content: z.lazy(() => blocks.min(1)),
})

const cellAttrs = z
  .strictObject({
    colspan: z.int().min(1).max(100).default(1),
    rowspan: z.int().min(1).max(1000).default(1),
    colwidth: z.array(z.int().nonnegative().max(5000)).max(100).nullable().default(null),
    align: z.enum(['left', 'center', 'right']).nullable().default(null),
  })
  .default({ colspan: 1, rowspan: 1, colwidth: null, align: null })

const row = z.strictObject({
  type: z.literal('tableRow'),
  content: z
    .array(
      z.strictObject({
        type: z.enum(['tableCell', 'tableHeader']),
        attrs: cellAttrs,
        content: z.lazy(() => blocks.min(1)),
      }),
    )
    .default([]),
})

const blockOptions = [
  z
    .strictObject({ type: z.literal('paragraph'), attrs: noAttrs, content: z.array(inline).exactOptional() })
    .transform(({ type, content }) => (content?.length ? { type, content } : { type })),
  z.strictObject({
    type: z.literal('heading'),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
    content: z.array(inline).exactOptional(),
  }),
  z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) }),
  z.strictObject({
    type: z.literal('orderedList'),
    attrs: z
      .strictObject({
        start: z.int().min(0).max(100_000).default(1),
        type: z.enum(['1', 'a', 'A', 'i', 'I']).nullable().default(null),
      })
      .default({ start: 1, type: null }),
    content: z.array(listItem).min(1),
  }),
  z.strictObject({ type: z.literal('blockquote'), content: z.lazy(() => blocks.min(1)) }),
  z.strictObject({ type: z.literal('horizontalRule') }),
  z.strictObject({ type: z.literal('table'), content: z.array(row).min(1) }),
  z.strictObject({ type: z.literal('figure'), attrs: figureAttrs }),
] as const

const documentSchema: z.ZodType<Doc> = z.strictObject({ type: z.literal('doc'), content: blocks.min(1) })

/**
 * Reads a body as Tiptap's `editor.getJSON()` gives it. Whatever the document language does not know is refused,
 * never dropped; what the editor leaves implicit is filled in, so that equal bodies give equal JSON and one hash.
 * Throws Refused('document-invalid', {path}) or Refused('document-part-repeated', {part}).
 */
export function parseDocument(json: unknown): Doc {
  measure(json)
  const read = documentSchema.safeParse(json)
  if (!read.success) throw new Refused('document-invalid', { path: pathOf(read.error) })
  const seen = new Set<string>()
  for (const figure of figuresOf(read.data)) {
    if (seen.has(figure.id)) throw new Refused('document-part-repeated', { part: figure.id })
    seen.add(figure.id)
  }
  return read.data
}

/** Depth and size are tested on the raw value, before anything recursive sees it. */
function measure(json: unknown) {
  const waiting: [value: unknown, depth: number][] = [[json, 0]]
  let nodes = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, depth] = next
    nodes += 1
    if (depth > MAX_DEPTH || nodes > MAX_NODES)
      throw new Refused('document-invalid', { path: depth > MAX_DEPTH ? 'depth' : 'size' })
    const content = typeof value === 'object' && value !== null && 'content' in value ? value.content : null
    if (Array.isArray(content)) for (const child of content) waiting.push([child, depth + 1])
  }
}

/** `content.3.attrs.href`: where the first trouble is, in the words of the JSON. */
function pathOf(error: z.ZodError): string {
  let path: PropertyKey[] = []
  let [issue] = error.issues
  while (issue) {
    path = [...path, ...issue.path]
    if (issue.code === 'unrecognized_keys') path = [...path, issue.keys[0] ?? '']
    issue = issue.code === 'invalid_union' ? issue.errors[0]?.[0] : undefined
  }
  return path.map(String).join('.') || 'doc'
}

/** Every block in reading order, those inside lists, quotes and cells after the block that holds them. */
export function* blocksOf(holder: { content: readonly Block[] }): Generator<Block> {
  for (const one of holder.content) {
    yield one
    for (const inner of holdersIn(one)) yield* blocksOf(inner)
  }
}

function holdersIn(one: Block): readonly { content: readonly Block[] }[] {
  switch (one.type) {
    case 'bulletList':
    case 'orderedList':
      return one.content
    case 'blockquote':
      return [one]
    case 'table':
      return one.content.flatMap((each) => each.content)
    default:
      return []
  }
}

/** The figures in reading order: their `id` is the part that rights are judged and granted by. */
export const figuresOf = (doc: Doc) =>
  [...blocksOf(doc)].flatMap((one) => (one.type === 'figure' ? [one.attrs] : []))

/** Text of a run of inline nodes; a hard break is a line feed. */
export const inlineText = (content: readonly Inline[] = []): string =>
  content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')

/** Texts of the paragraphs and headings in reading order, without empty ones and without captions. */
export const paragraphsOf = (doc: Doc): string[] =>
  [...blocksOf(doc)]
    .flatMap((one) =>
      one.type === 'paragraph' || one.type === 'heading' ? [inlineText(one.content).trim()] : [],
    )
    .filter((text) => text !== '')

/** The words of the body, one paragraph a line. Captions are left out unless asked for: they are not body text. */
export function plainText(doc: Doc, { captions = false } = {}): string {
  const lines: string[] = []
  for (const one of blocksOf(doc)) {
    if (one.type === 'paragraph' || one.type === 'heading') lines.push(inlineText(one.content).trim())
    if (captions && one.type === 'figure') lines.push(one.attrs.caption.trim(), one.attrs.credit.trim())
  }
  return lines.filter((text) => text !== '').join('\n')
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u3001-\u303f\ufe30-\ufe4f\uff00-\uffef]/gu

/**
 * 字数 as a Chinese newsroom counts and as WPS and Word show it: every Han character, kana and full-width mark is
 * one, every run of other characters between spaces (a word, a number with its sign) is one, white space is none.
 * Captions do not count. 使用文字作品支付报酬办法 pays by the line of print, which a page without lines cannot give:
 * where a price or a limit depends on 字, its rule names this way of counting.
 */
export const charCount = (content: Doc | string): number => {
  const text = typeof content === 'string' ? content : plainText(content)
  const wide = text.match(WIDE)?.length ?? 0
  const others = text.replace(WIDE, ' ').match(/\S+/gu)?.length ?? 0
  return wide + others
}

/**
 * The document without the figures of these ids, or those for which a predicate is true. `placeholder` gives the sentence that stands in a figure's place,
 * so that a reader of the copy knows that something was there; null leaves nothing.
 */
export function withoutFigures(
  doc: Doc,
  stripped: ReadonlySet<string> | ((figure: FigureAttrs) => boolean),
  placeholder: ((figure: FigureAttrs) => string | null) | string | null,
): Doc {
  const goes = typeof stripped === 'function' ? stripped : (figure: FigureAttrs) => stripped.has(figure.id)
  const say = typeof placeholder === 'function' ? placeholder : () => placeholder
  const strip = (content: readonly Block[]): Block[] => {
    const kept = content.flatMap((one): Block[] => {
      if (one.type !== 'figure') return [stripInside(one)]
      if (!goes(one.attrs)) return [one]
      const text = say(one.attrs)
      return text ? [paragraph(text)] : []
    })
    return kept.length > 0 ? kept : [{ type: 'paragraph' }]
  }
  const stripInside = (one: Exclude<Block, { type: 'figure' }>): Block => {
    switch (one.type) {
      case 'bulletList':
      case 'orderedList':
        return { ...one, content: one.content.map((item) => ({ ...item, content: strip(item.content) })) }
      case 'blockquote':
        return { ...one, content: strip(one.content) }
      case 'table':
        return {
          ...one,
          content: one.content.map((each) => ({
            ...each,
            content: each.content.map((cell) => ({ ...cell, content: strip(cell.content) })),
          })),
        }
      default:
        return one
    }
  }
  return { type: 'doc', content: strip(doc.content) }
}

const paragraph = (text: string): Block =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** A body from pasted text: a paragraph a line, without the two-character indent that type sets anyway. */
export function textToDocument(text: string): Doc {
  const lines = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
  return { type: 'doc', content: lines.length > 0 ? lines.map(paragraph) : [{ type: 'paragraph' }] }
}
