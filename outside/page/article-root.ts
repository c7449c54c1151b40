import { type DomElement, hintOf, tagOf } from './dom'
import type { FlatBlock } from './flatten'

/** Parts of a page that hold sentences and are not the article. */
const ASIDE =
  /(?:^|[\s_-])(?:comments?|pinglun|replys?|sidebar|aside|recommend\w*|related\w*|footer|foot|copyright|disclaimer|statement|nav|menu|breadcrumb|ads?|advert\w*|share\w*|hot\w*|rank\w*|login|popup|modal)(?=$|[\s_-]|\d)/

const PUNCTUATION = /[，。、；：？！,.;:?!…]/g

/**
 * The element that holds the article: the one whose sentences most outweigh its other words. Sentences are lines with
 * punctuation outside links; links, menus and buttons count against.
 */
export function articleRoot(blocks: readonly FlatBlock[], body: DomElement): DomElement {
  const weight = new Map<DomElement, number>()
  const depth = new Map<DomElement, number>()
  for (const { block, holder } of blocks) {
    if (block.kind === 'image' || block.hidden) continue
    const value = worth(block.text, block.linked ?? 0, block.hint ?? '')
    let element: DomElement | null = holder
    const path: DomElement[] = []
    while (element) {
      path.push(element)
      if (element === body) break
      element = element.parentElement
    }
    path.forEach((one, up) => {
      weight.set(one, (weight.get(one) ?? 0) + value)
      depth.set(one, path.length - up)
    })
  }
  let best = body
  let most = Number.NEGATIVE_INFINITY
  for (const [element, total] of weight) {
    const deeper = (depth.get(element) ?? 0) > (depth.get(best) ?? 0)
    if (total > most || (total === most && deeper)) {
      best = element
      most = total
    }
  }
  return /^(?:p|li|td|h[1-6]|figcaption)$/.test(tagOf(best)) && best.parentElement ? best.parentElement : best
}

function worth(text: string, linked: number, hint: string): number {
  const length = text.length
  const marks = text.match(PUNCTUATION)?.length ?? 0
  const sentence = linked < 0.4 && ((marks >= 1 && length >= 12) || length >= 40)
  if (ASIDE.test(hint)) return sentence ? 0 : -length
  return sentence ? length * (1 - linked) : -length * (0.4 + linked)
}

/** Whether the part under the root is an aside by its name and small beside the article. */
export const isAside = (element: DomElement): boolean => ASIDE.test(hintOf(element))
