import { wallClock } from '@/lib/time'
import { inlineText } from '../document'
import type { Block } from '../nodes'
import { byline, grantedBody, mediaAddress, type RenditionOptions, type RenditionSource } from './source'

/** The article as plain text (LF): title, meta lines, paragraphs parted by empty lines, and the credit at the end. */
export function toText(source: RenditionSource, options: RenditionOptions): string {
  const { label } = options.words
  const meta = [
    [label.published, wallClock(source.publishedAt, source.timeZone)],
    [label.source, source.source],
    [label.author, byline(source.authors)],
    [label.editor, source.editor],
    [label.responsibleEditor, source.responsibleEditor],
  ].flatMap(([name, value]) => (value ? [`${name}：${value}`] : []))
  const foot = [
    options.creditLine,
    `${label.original}：${source.title} ${source.url}`,
    source.copyrightNotice,
    source.usageTerms ? `${label.usage}：${source.usageTerms}` : '',
  ].filter((text) => text !== '')
  const parts = [
    ...(options.parts.has('headline') ? [source.title] : []),
    meta.join('\n'),
    ...bodyText(source, options),
    foot.join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Blocks of the granted body as text, empty ones left out. */
export const bodyText = (source: RenditionSource, options: RenditionOptions): string[] =>
  grantedBody(source, options)
    .content.map((one) => blockText(one, options))
    .filter((text) => text !== '')

function blockText(block: Block, options: RenditionOptions): string {
  const inside = (blocks: readonly Block[], between = '\n') =>
    blocks
      .map((one) => blockText(one, options))
      .filter((text) => text !== '')
      .join(between)
  const hung = (mark: string, text: string) =>
    `${mark}${text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content).trim()
    case 'bulletList':
      return block.content.map((item) => hung('- ', inside(item.content))).join('\n')
    case 'orderedList':
      return block.content
        .map((item, at) => hung(`${block.attrs.start + at}. `, inside(item.content)))
        .join('\n')
    case 'blockquote':
      return inside(block.content, '\n\n')
    case 'horizontalRule':
      return '---'
    case 'table':
      return block.content
        .map((row) => row.content.map((cell) => inside(cell.content, ' ')).join('\t'))
        .join('\n')
    case 'figure': {
      const { caption, alt, credit, src, kind } = block.attrs
      const address = mediaAddress(src, options.siteUrl)
      if (!address) return options.words.placeholder[kind]
      const said = [caption || alt, credit ? `${options.words.label.credit}：${credit}` : '', address]
      return `[${said.filter((text) => text !== '').join(' ')}]`
    }
  }
}
