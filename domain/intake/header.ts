import { fold, squash, tidy } from './fold'
import { isMetaLine, type MetaLine, parseMetaLine } from './meta-line'
import type { PageBlock } from './read-page'

export interface Header {
  title: string | null
  /** Meta lines under or over the title. */
  lines: MetaLine[]
  /** Index of the first block of the body. */
  bodyFrom: number
}

const BREADCRUMB = /(?:^|\s)(?:首页|主页|当前位置|您的位置|您所在的位置|Home)\s*[:]?.*[>»›/]|(?:[>»›].*){2,}/u
const CHROME =
  /^(?:字号|字体|打印|分享|收藏|评论|微信|微博|QQ空间|扫码|扫一扫|大|中|小|T|\||A[+-]?|\s|\d+|正文|原创|关注|举报|复制|链接)+$/u

/** A button, a counter, a share bar. */
export const isChrome = (text: string): boolean => {
  const flat = fold(tidy(text))
  return CHROME.test(flat) || (flat.length <= 40 && APPEAL.test(flat))
}

/** Appeals and controls that sites set among the text. */
const APPEAL =
  /^(?:用微信扫.*|分享至.*|正文已结束.*|扫一扫.*|.{0,6}扫描.{0,6}二维码.*|返回.{0,8}首页.*|打开.{0,8}APP.*|点击播放.*|加载中.*|展开(?:全文|阅读全文)?|阅读全文|收起|图集|[+]?\d+|推荐\s*\d*|调整字体|【?字号.*|.*浏览器.*不支持.*|转繁体版|E-?mail推荐.*)$/iu

/** Lines above the body of pasted text: the headline, and the meta lines next to it. */
export function readHeader(blocks: readonly PageBlock[]): Header {
  const header: Header = { title: null, lines: [], bodyFrom: 0 }
  for (let at = 0; at < Math.min(blocks.length, 14); at += 1) {
    const block = blocks[at]
    if (!block) break
    const text = tidy(block.text)
    const flat = fold(text)
    if (block.kind === 'image' || text === '') continue
    const meta = parseMetaLine(text)
    if (isMetaLine(text, meta)) {
      header.lines.push(meta)
      header.bodyFrom = at + 1
      continue
    }
    if (BREADCRUMB.test(flat) && text.length < 80) {
      header.bodyFrom = at + 1
      continue
    }
    if (header.lines.length === 0 && CHROME.test(flat)) continue
    if (header.title === null && header.lines.length === 0) {
      if (!looksLikeTitle(text, blocks.length)) break
      header.title = text
      header.bodyFrom = at + 1
      continue
    }
    if (header.title === null && looksLikeTitle(text, blocks.length) && at < 4) {
      header.title = text
      header.bodyFrom = at + 1
      continue
    }
    if (header.lines.length > 0 && CHROME.test(flat)) {
      header.bodyFrom = at + 1
      continue
    }
    if (header.lines.length === 0 && metaFollows(blocks, at)) continue
    break
  }
  return header
}

/** Between headline and meta line one subtitle may stand. */
const metaFollows = (blocks: readonly PageBlock[], at: number) =>
  blocks.slice(at + 1, at + 3).some((one) => isMetaLine(one.text)) && (blocks[at]?.text.length ?? 99) < 40

const looksLikeTitle = (text: string, blocks: number) => text.length <= 90 && !/。$/u.test(text) && blocks > 1

/** Whether a line repeats the title, spaces, quotes and width aside. */
export const sameTitle = (line: string, title: string | null): boolean =>
  title !== null && squash(line) === squash(title)
