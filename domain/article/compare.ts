import { alignLists, type DiffRun, diffText } from '@/lib/text-diff'
import type { ArticleContent } from './content'
import { blocksOf, type FigureAttrs, inlineText } from './document'

/** What changed between two contents of an article, as a reviewer reads it: fields, then the body block by block. */

export type Change = 'same' | 'added' | 'removed' | 'changed'

export interface FieldDiff {
  field: 'title' | 'summary' | 'source' | 'originalTitle' | 'originalUrl' | 'authors' | 'factOnly'
  runs: DiffRun[]
}

export interface BlockDiff {
  kind: 'paragraph' | 'heading' | 'listItem' | 'quote' | 'cell' | 'figure' | 'rule'
  change: Change
  runs: DiffRun[]
  /** Of a picture: as it is, or as it was where it is gone. */
  figure: FigureAttrs | null
}

export interface ContentDiff {
  fields: FieldDiff[]
  blocks: BlockDiff[]
  /** Characters that came and went, over fields and body. */
  added: number
  removed: number
}

interface Line {
  kind: BlockDiff['kind']
  text: string
  figure: FigureAttrs | null
}

const fieldTexts = (content: ArticleContent): Record<FieldDiff['field'], string> => ({
  title: content.title,
  summary: content.summary,
  source: content.source,
  originalTitle: content.originalTitle,
  originalUrl: content.originalUrl,
  authors: content.authors.map((one) => [one.role, one.name].filter(Boolean).join(' ')).join('、'),
  factOnly: content.factOnly ? '✓' : '',
})

/** The body as lines that can be lined up; a container gives its inner blocks, so a list item is compared with its like. */
function linesOf(content: ArticleContent): Line[] {
  const lines: Line[] = []
  for (const one of blocksOf(content.body)) {
    if (one.type === 'paragraph')
      lines.push({ kind: 'paragraph', text: inlineText(one.content), figure: null })
    else if (one.type === 'heading')
      lines.push({ kind: 'heading', text: inlineText(one.content), figure: null })
    else if (one.type === 'horizontalRule') lines.push({ kind: 'rule', text: '', figure: null })
    else if (one.type === 'figure')
      lines.push({ kind: 'figure', text: pictureText(one.attrs), figure: one.attrs })
  }
  return lines.filter((line) => line.kind !== 'paragraph' || line.text.trim() !== '')
}

const pictureText = (one: FigureAttrs) =>
  [one.caption, one.alt, one.credit, one.ownershipClass, one.holder ?? '', one.src].join('\n')

const keyOf = (line: Line) => `${line.kind}\n${line.figure?.id ?? ''}\n${line.text}`

/** Close enough to be the same paragraph rewritten: kinds agree and a fifth of the characters is shared. */
function alike(a: Line, b: Line): boolean {
  if (a.kind !== b.kind) return false
  if (a.figure && b.figure) return a.figure.id === b.figure.id
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text]
  const have = new Set(long)
  const shared = [...short].filter((char) => have.has(char)).length
  return short.length > 0 && shared / short.length >= 0.5 && short.length / long.length > 0.2
}

/** Compares two contents. Equal ones give no field, and blocks that are all `same`. */
export function compareContent(before: ArticleContent, after: ArticleContent): ContentDiff {
  const old = fieldTexts(before)
  const now = fieldTexts(after)
  const fields = (Object.keys(now) as FieldDiff['field'][])
    .filter((field) => old[field] !== now[field])
    .map((field) => ({ field, runs: diffText(old[field], now[field]) }))
  const blocks = alignLists(linesOf(before), linesOf(after), keyOf, alike).map(blockDiff)
  const count = (kind: DiffRun['kind']) =>
    [...fields, ...blocks]
      .flatMap((one) => one.runs)
      .filter((run) => run.kind === kind)
      .reduce((sum, run) => sum + [...run.text].length, 0)
  return { fields, blocks, added: count('added'), removed: count('removed') }
}

function blockDiff({ before, after }: { before: Line | null; after: Line | null }): BlockDiff {
  const line = after ?? before
  if (!line) throw new Error('aligned nothing with nothing')
  const change: Change = !before
    ? 'added'
    : !after
      ? 'removed'
      : keyOf(before) === keyOf(after)
        ? 'same'
        : 'changed'
  const words = (one: Line | null) => (one?.figure ? one.figure.caption : (one?.text ?? ''))
  return { kind: line.kind, change, runs: diffText(words(before), words(after)), figure: line.figure }
}
