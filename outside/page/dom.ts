import { parseHTML } from 'linkedom'

/** The few parts of a DOM that the reader uses; linkedom's own types are looser than these. */
export interface DomNode {
  nodeType: number
  textContent: string | null
  childNodes: Iterable<DomNode>
}
export interface DomElement extends DomNode {
  tagName: string
  parentElement: DomElement | null
  children: Iterable<DomElement>
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<DomElement>
  querySelector(selector: string): DomElement | null
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1
export const isText = (node: DomNode): boolean => node.nodeType === 3
export const tagOf = (element: DomElement): string => element.tagName.toLowerCase()

export interface ParsedPage {
  root: DomElement
  body: DomElement
}

/** Nesting beyond this is flattened away by giving up on the subtree: no article is so deep, and no stack so long. */
export const MAX_NESTING = 400

/** Parses hostile markup into a tree that nothing executes: no scripts run, nothing is fetched. */
export function parsePage(html: string): ParsedPage | null {
  const whole = /<html[\s>]/i.test(html.slice(0, 20_000))
    ? html
    : `<!DOCTYPE html><html><body>${html}</body></html>`
  const { document } = parseHTML(whole) as unknown as { document: { documentElement: DomElement | null } }
  const root = document.documentElement
  if (!root) return null
  const body = root.querySelector('body') ?? root
  return { root, body }
}

/** Class names and id of the element, lower case. */
export const hintOf = (element: DomElement): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
    .toLowerCase()
    .trim()

export const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
