import { isoInZone, wallClock } from '@/lib/time'
import { type Block, type CellNode, type FigureAttrs, type Inline, linkAddress, type Mark } from '../nodes'
import { byline, grantedBody, mediaAddress, type RenditionOptions, type RenditionSource } from './source'

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that stays text, between tags and in quoted attributes alike. Characters that HTML forbids are left out. */
export const escapeHtml = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)

/**
 * The article for a licensee's page: a fragment to put into it, and a whole document. Plain semantic HTML5 without
 * script, style or classes. Carries credit line, original title, authors and a link to the original.
 */
export function toHtml(source: RenditionSource, options: RenditionOptions) {
  const fragment = articleHtml(source, options)
  const { parts, siteUrl } = options
  const media = escapeHtml(`${new URL(siteUrl).origin} https:`)
  const title = parts.has('headline') ? source.title : source.number
  const document = [
    '<!doctype html>',
    `<html lang="${escapeHtml(source.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    // Nothing in a copy may run, whoever opens the file.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${media}; media-src ${media}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="author" content="${escapeHtml(byline(source.authors))}">`,
    `<meta name="copyright" content="${escapeHtml(source.copyrightNotice)}">`,
    `<link rel="canonical" href="${escapeHtml(source.url)}">`,
    ...(options.rights ? [`<link rel="license" href="${escapeHtml(options.rights.href)}">`] : []),
    '</head>',
    '<body>',
    fragment,
    '</body>',
    '</html>',
    '',
  ].join('\n')
  return { fragment, document }
}

/** The granted body alone, as ninjs carries it. */
export const bodyHtml = (source: RenditionSource, options: RenditionOptions) =>
  grantedBody(source, options)
    .content.map((one) => blockHtml(one, options))
    .join('\n')

function articleHtml(source: RenditionSource, options: RenditionOptions): string {
  const { label } = options.words
  const meta = [
    [label.published, timeHtml(source.publishedAt, source.timeZone)],
    [label.updated, source.updatedAt > source.publishedAt ? timeHtml(source.updatedAt, source.timeZone) : ''],
    [label.source, escapeHtml(source.source)],
    [label.author, escapeHtml(byline(source.authors))],
    [label.editor, escapeHtml(source.editor)],
    [label.responsibleEditor, escapeHtml(source.responsibleEditor)],
  ].filter(([, value]) => value !== '')
  return [
    `<article lang="${escapeHtml(source.language)}">`,
    '<header>',
    ...(options.parts.has('headline') ? [`<h1>${escapeHtml(source.title)}</h1>`] : []),
    `<p>${meta.map(([name = '', value]) => `${escapeHtml(name)}：${value}`).join(' ')}</p>`,
    '</header>',
    bodyHtml(source, options),
    '<footer>',
    `<p>${escapeHtml(options.creditLine)}</p>`,
    `<p>${escapeHtml(label.original)}：${linkHtml(source.url, escapeHtml(source.title))}</p>`,
    ...(source.copyrightNotice ? [`<p>${escapeHtml(source.copyrightNotice)}</p>`] : []),
    ...(source.usageTerms ? [`<p>${escapeHtml(label.usage)}：${escapeHtml(source.usageTerms)}</p>`] : []),
    '</footer>',
    '</article>',
  ].join('\n')
}

const timeHtml = (at: number, zone: string) =>
  `<time datetime="${isoInZone(at, zone)}">${wallClock(at, zone)}</time>`

/** A link with an address that may be one; else its words alone. `html` is escaped already. */
const linkHtml = (href: string, html: string, title?: string) =>
  linkAddress(href)
    ? `<a href="${escapeHtml(href)}"${title ? ` title="${escapeHtml(title)}"` : ''} rel="noopener">${html}</a>`
    : html

function blockHtml(block: Block, options: RenditionOptions): string {
  const inside = (blocks: readonly Block[]) => blocks.map((one) => blockHtml(one, options)).join('')
  const items = (list: readonly { content: readonly Block[] }[]) =>
    list.map((item) => `<li>${inside(item.content)}</li>`).join('')
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`
    case 'heading':
      return `<h${block.attrs.level}>${inlineHtml(block.content)}</h${block.attrs.level}>`
    case 'bulletList':
      return `<ul>${items(block.content)}</ul>`
    case 'orderedList': {
      const { start, type } = block.attrs
      const attrs = `${start === 1 ? '' : ` start="${start}"`}${type && type !== '1' ? ` type="${type}"` : ''}`
      return `<ol${attrs}>${items(block.content)}</ol>`
    }
    case 'blockquote':
      return `<blockquote>${inside(block.content)}</blockquote>`
    case 'horizontalRule':
      return '<hr>'
    case 'table':
      return `<table><tbody>${block.content
        .map((row) => `<tr>${row.content.map((cell) => cellHtml(cell, inside(cell.content))).join('')}</tr>`)
        .join('')}</tbody></table>`
    case 'figure':
      return figureHtml(block.attrs, options)
  }
}

function cellHtml({ type, attrs }: CellNode, inside: string): string {
  const tag = type === 'tableHeader' ? 'th' : 'td'
  const spans =
    (attrs.colspan > 1 ? ` colspan="${attrs.colspan}"` : '') +
    (attrs.rowspan > 1 ? ` rowspan="${attrs.rowspan}"` : '')
  return `<${tag}${spans}>${inside}</${tag}>`
}

function figureHtml(figure: FigureAttrs, { siteUrl, words }: RenditionOptions): string {
  const address = mediaAddress(figure.src, siteUrl)
  if (!address) return `<p>${escapeHtml(words.placeholder[figure.kind])}</p>`
  const size = figure.width && figure.height ? ` width="${figure.width}" height="${figure.height}"` : ''
  const media =
    figure.kind === 'video'
      ? `<video controls preload="none" src="${escapeHtml(address)}"${size}></video>`
      : `<img src="${escapeHtml(address)}" alt="${escapeHtml(figure.alt || figure.caption)}"${size}>`
  const caption = [
    escapeHtml(figure.caption),
    figure.credit ? `<small>${escapeHtml(words.label.credit)}：${escapeHtml(figure.credit)}</small>` : '',
  ].filter((one) => one !== '')
  return `<figure>${media}${caption.length > 0 ? `<figcaption>${caption.join(' ')}</figcaption>` : ''}</figure>`
}

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const

const inlineHtml = (content: readonly Inline[] = []): string =>
  content
    .map((one) =>
      one.type === 'hardBreak' ? '<br>' : (one.marks ?? []).reduce(markHtml, escapeHtml(one.text)),
    )
    .join('')

const markHtml = (html: string, mark: Mark): string =>
  mark.type === 'link'
    ? linkHtml(mark.attrs.href, html, mark.attrs.title)
    : `<${TAGS[mark.type]}>${html}</${TAGS[mark.type]}>`
