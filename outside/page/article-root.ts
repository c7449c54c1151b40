import { type DomElement, tagOf } from './dom'
import type { FlatBlock } from './flatten'

/** Parts of a page that hold sentences and are not the article. */
const ASIDE =
  /(?:^|[\s_-])(?:comments?|pinglun|replys?|sidebar|aside|recommend\w*|related\w*|footer|foot|copyright|disclaimer|statement|nav|menu|breadcrumb|ads?|advert\w*|share\w*|hot\w*|rank\w*|login|popup|modal|tuijian|shengming|shenming|fenxiang|dibu|xiangguan|remen|status)(?=$|[\s_-]|\d)/

const PUNCTUATION = /[，。、；：？！,.;:?!…]/g

/** Sentences of the house, not of the article. */
const HOUSE = /版权所有|ICP备|公网安备|Copyright|©|许可证|举报电话|All rights reserved/i

/** What the narrowed root must still hold of the sentences of the wider one. */
const SHARE = 0.95

/**
 * The element that holds the article: the one whose sentences most outweigh its other words, narrowed to the smallest
 * that still has nearly all of them. Sentences are lines with punctuation outside links; links, menus and buttons count
 * against.
 */
export function articleRoot(blocks: readonly FlatBlock[], body: DomElement): DomElement {
  const weight = new Map<DomElement, number>()
  const sentences = new Map<DomElement, number>()
  const depth = new Map<DomElement, number>([[body, 0]])
  for (const { block, holder } of blocks) {
    if (block.kind === 'image' || block.hidden) continue
    const value = worth(block.text, block.linked ?? 0, block.hint ?? '')
    const path = pathTo(holder, body)
    path.forEach((one, up) => {
      weight.set(one, (weight.get(one) ?? 0) + value)
      if (value > 0) sentences.set(one, (sentences.get(one) ?? 0) + value)
      depth.set(one, path.length - up)
    })
  }
  const deep = (one: DomElement) => depth.get(one) ?? 0
  let best = body
  for (const [element, total] of weight) {
    const most = weight.get(best) ?? Number.NEGATIVE_INFINITY
    if (total > most || (total === most && deep(element) > deep(best))) best = element
  }
  const enough = (sentences.get(best) ?? 0) * SHARE
  for (const [element, total] of sentences)
    if (total >= enough && deep(element) > deep(best) && pathTo(element, body).includes(best)) best = element
  return /^(?:p|li|td|h[1-6]|figcaption)$/.test(tagOf(best)) && best.parentElement ? best.parentElement : best
}

function pathTo(element: DomElement, body: DomElement): DomElement[] {
  const path: DomElement[] = []
  let each: DomElement | null = element
  while (each) {
    path.push(each)
    if (each === body) break
    each = each.parentElement
  }
  return path
}

function worth(text: string, linked: number, hint: string): number {
  const length = text.length
  const marks = text.match(PUNCTUATION)?.length ?? 0
  const sentence = linked < 0.4 && ((marks >= 1 && length >= 12) || length >= 40)
  if (ASIDE.test(hint) || HOUSE.test(text)) return sentence ? 0 : -length
  return sentence ? length * (1 - linked) : -length * (0.4 + linked)
}
