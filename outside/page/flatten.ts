import { fitText } from '@/domain/intake/fold'
import type { PageBlock, PageImage, Run } from '@/domain/intake/read-page'
import { linkTarget, webAddress } from './addresses'
import { type DomElement, type DomNode, hintOf, isElement, isHidden, isText, MAX_NESTING, tagOf } from './dom'

/** A block with the element that holds it, for finding which part of the page is the article. */
export interface FlatBlock {
  block: PageBlock
  holder: DomElement
}

const SKIP = new Set(
  'script style noscript template svg math iframe object embed applet canvas audio video select option textarea button input form-control map area head link meta dialog frame frameset'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr nobr o:p'.split(
    ' ',
  ),
)
const BOLD = new Set(['b', 'strong'])
const ITALIC = new Set(['i', 'em'])

interface Style {
  bold: boolean
  italic: boolean
  href: string | null
}

/** Every line, heading, list, table and picture of the page, in order. */
export function flatten(body: DomElement, base: string | null): FlatBlock[] {
  return new Flattener(base).walk(body)
}

class Flattener {
  private readonly out: FlatBlock[] = []
  private runs: Run[] = []
  private pieces: { text: string; hint: string }[] = []
  private linked = 0
  private holder: DomElement | null = null
  private hidden = 0
  private depth = 0

  constructor(private readonly base: string | null) {}

  walk(body: DomElement): FlatBlock[] {
    this.children(body, { bold: false, italic: false, href: null })
    this.flush()
    return this.out
  }

  private children(element: DomElement, style: Style) {
    if (this.depth > MAX_NESTING) return
    this.depth += 1
    for (const child of element.childNodes) this.node(child, element, style)
    this.depth -= 1
  }

  private node(node: DomNode, parent: DomElement, style: Style) {
    if (isText(node)) return this.text(node.textContent ?? '', parent, style)
    if (!isElement(node)) return
    const tag = tagOf(node)
    if (SKIP.has(tag)) return
    if (tag === 'br') return this.flush()
    if (tag === 'hr') return this.flush()
    const hidden = isHidden(node)
    if (hidden) {
      this.flush()
      this.hidden += 1
    }
    this.element(node, tag, style)
    if (hidden) {
      this.flush()
      this.hidden -= 1
    }
  }

  private element(node: DomElement, tag: string, style: Style) {
    if (tag === 'img') return this.image(node, null)
    if (INLINE.has(tag)) {
      const next = {
        bold: style.bold || BOLD.has(tag),
        italic: style.italic || ITALIC.has(tag),
        href: tag === 'a' ? linkTarget(node.getAttribute('href'), this.base) : style.href,
      }
      return this.children(node, tag === 'a' ? { ...next, href: next.href ?? '' } : next)
    }
    this.flush()
    if (/^h[1-6]$/.test(tag)) this.heading(node, Number(tag.charAt(1)))
    else if (tag === 'figure') this.figure(node, style)
    else if (tag === 'blockquote') this.quote(node, style)
    else if ((tag === 'ul' || tag === 'ol') && isPlainList(node)) this.list(node, tag === 'ol')
    else if (tag === 'table' && isDataTable(node)) this.table(node)
    else this.children(node, style)
    this.flush()
  }

  private text(raw: string, parent: DomElement, style: Style) {
    if (raw === '') return
    const text = fitText(raw.replace(/[\t\r\n\f ]+/g, ' '))
    this.holder ??= nearestBlock(parent)
    if (text.trim() === '') {
      if (this.runs.length > 0) this.runs.push({ text: ' ' })
      return
    }
    if (style.href !== null) this.linked += text.trim().length
    this.runs.push({
      text,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.href ? { href: style.href } : {}),
    })
    this.pieces.push({ text: text.trim(), hint: INLINE.has(tagOf(parent)) ? hintOf(parent) : '' })
  }

  private flush() {
    const text = this.runs.map((one) => one.text).join('')
    const bare = text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
    if (bare !== '' && this.holder)
      this.push(this.holder, {
        kind: 'paragraph',
        text: bare,
        runs: trimRuns(this.runs),
        ...this.place(this.holder, bare),
        indented: /^[\s\u200b]*\u3000/u.test(text),
        ...(this.pieces.length > 1 && bare.length < 200 ? { pieces: this.pieces } : {}),
      })
    this.runs = []
    this.pieces = []
    this.linked = 0
    this.holder = null
  }

  private place(holder: DomElement, text: string) {
    const hint = hintsUp(holder)
    return {
      region: 'content' as const,
      linked: text.length === 0 ? 0 : Math.min(1, this.linked / text.length),
      ...(this.hidden > 0 ? { hidden: true } : {}),
      ...(hint ? { hint } : {}),
    }
  }

  private push(holder: DomElement, block: PageBlock) {
    if (this.out.length < 20_000) this.out.push({ holder, block })
  }

  private heading(node: DomElement, level: number) {
    const text = words(node)
    if (text !== '') {
      this.linked = linkedWords(node)
      this.push(node, { kind: 'heading', level, text, ...this.place(node, text) })
      this.linked = 0
    }
    for (const image of node.querySelectorAll('img')) this.image(image, null)
  }

  private figure(node: DomElement, style: Style) {
    const caption = words(node.querySelector('figcaption'))
    const image = node.querySelector('img')
    if (!image) return this.children(node, style)
    this.image(image, caption || null)
  }

  private quote(node: DomElement, style: Style) {
    const inner = new Flattener(this.base).walk(node)
    const texts = inner.filter((one) => one.block.kind !== 'image').map((one) => one.block.text)
    if (texts.length === 0 || texts.join('').length > 1500 || inner.some((one) => one.block.kind === 'image'))
      return this.children(node, style)
    this.linked = linkedWords(node)
    this.push(node, {
      kind: 'quote',
      text: texts.join('\n'),
      paragraphs: texts,
      ...this.place(node, texts.join('')),
    })
    this.linked = 0
  }

  private list(node: DomElement, ordered: boolean) {
    const items = [...node.children].map(words).filter((one) => one !== '')
    if (items.length === 0) return
    const text = items.join('\n')
    this.linked = linkedWords(node)
    this.push(node, { kind: 'list', ordered, items, text, ...this.place(node, text) })
    this.linked = 0
  }

  private table(node: DomElement) {
    const rows = [...node.querySelectorAll('tr')].map((row) => ({
      header: [...row.children].every((cell) => tagOf(cell) === 'th'),
      cells: [...row.children].map(words),
    }))
    const text = rows.map((row) => row.cells.join('\t')).join('\n')
    this.linked = linkedWords(node)
    this.push(node, { kind: 'table', rows, text, ...this.place(node, text) })
    this.linked = 0
  }

  private image(node: DomElement, caption: string | null) {
    const image = readImage(node, caption, this.base)
    if (!image) return
    this.flush()
    const holder = nearestBlock(node)
    this.push(holder, { kind: 'image', text: '', image, ...this.place(holder, '') })
  }
}

/** Address of a picture: what lazy loading keeps aside outweighs the placeholder. */
function readImage(node: DomElement, caption: string | null, base: string | null): PageImage | null {
  const width = Number(node.getAttribute('width') ?? Number.NaN)
  const height = Number(node.getAttribute('height') ?? Number.NaN)
  if (width <= 32 || height <= 32) return null
  const lazy = [
    'data-src',
    'data-original',
    'data-lazy-src',
    'data-url',
    'data-echo',
    'original',
    'lazysrc',
    '_src',
    'real_src',
    'file',
  ]
    .map((name) => webAddress(node.getAttribute(name), base))
    .find((one) => one !== null)
  const src = lazy ?? webAddress(node.getAttribute('src'), base)
  if (src === null) return null
  const alt = fitText((node.getAttribute('alt') ?? '').replace(/\s+/g, ' ')).trim()
  return { src, alt: alt || null, caption }
}

export const words = (node: DomElement | null): string => {
  if (!node) return ''
  const parts: string[] = []
  const visit = (each: DomNode, depth: number) => {
    if (isText(each)) parts.push(each.textContent ?? '')
    else if (isElement(each) && !SKIP.has(tagOf(each)) && depth < MAX_NESTING) {
      const gap = !INLINE.has(tagOf(each))
      if (gap) parts.push(' ')
      for (const child of each.childNodes) visit(child, depth + 1)
      if (gap) parts.push(' ')
    }
  }
  visit(node, 0)
  return fitText(parts.join(''))
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
}

const linkedWords = (node: DomElement) =>
  [...node.querySelectorAll('a')].reduce((sum, one) => sum + words(one).length, 0)

function nearestBlock(from: DomElement): DomElement {
  let element = from
  while (INLINE.has(tagOf(element)) && element.parentElement) element = element.parentElement
  return element
}

const hintsUp = (from: DomElement): string => {
  const all: string[] = []
  let element: DomElement | null = from
  for (let up = 0; element && up < 4; up += 1) {
    all.push(hintOf(element))
    element = element.parentElement
  }
  return all
    .filter((one) => one !== '')
    .join(' / ')
    .slice(0, 300)
}

function isPlainList(node: DomElement): boolean {
  const items = [...node.children]
  if (items.length === 0 || items.some((one) => tagOf(one) !== 'li')) return false
  return !node.querySelector('p, div, img, table, ul, ol, h1, h2, h3, h4, section')
}

/** A table of data; one that only arranges the page is read through. */
function isDataTable(node: DomElement): boolean {
  if (node.querySelector('table, img, h1, h2, div, ul')) return false
  const rows = [...node.querySelectorAll('tr')]
  const widest = Math.max(0, ...rows.map((row) => [...row.children].length))
  const longest = Math.max(0, ...[...node.querySelectorAll('td, th')].map((cell) => words(cell).length))
  return rows.length >= 2 && widest >= 2 && longest <= 200
}

function trimRuns(runs: readonly Run[]): Run[] {
  const kept = runs.map((one) => ({ ...one, text: one.text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '') }))
  const [head] = kept
  if (head) head.text = head.text.replace(/^[\s\u3000]+/, '')
  const last = kept.at(-1)
  if (last) last.text = last.text.replace(/[\s\u3000]+$/, '')
  return kept.filter((one) => one.text !== '')
}
