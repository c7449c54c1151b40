import { fold, tidy } from './fold'
import { isMetaLine, type MetaLine, parseMetaLine } from './meta-line'
import type { PageBlock } from './read-page'

/** What a credit line at the foot carries; a bare 作者 or 记者 line is the text's own signature and stays with it. */
const CREDITS = new Set(['source', 'editor', 'responsible', 'proofreader', 'original'])

export const isCredit = (block: PageBlock, parsed: MetaLine): boolean =>
  block.kind !== 'image' &&
  isMetaLine(block.text, parsed) &&
  (parsed.labels.some((kind) => CREDITS.has(kind)) || (parsed.time !== null && parsed.unexplained <= 4))

export interface Foot {
  lines: MetaLine[]
  /** Index behind the last block of the body. */
  bodyTo: number
  /** Credit lines that stand above the text's own signature, which stays in the body. */
  inside: Set<number>
}

const SIGNATURE = /^(?:[□■●]\s*)?(?:作者|文|撰文|(?:.{0,12})(?:记者|通讯员|评论员))[\s:：]*.{2,24}$/u

/** Credit lines at the end of the text, with a last 举报 or share line among them. */
export function readFoot(blocks: readonly PageBlock[], from: number): Foot {
  const foot: Foot = { lines: [], bodyTo: blocks.length, inside: new Set() }
  let signed = false
  for (let at = blocks.length - 1; at >= from; at -= 1) {
    const block = blocks[at]
    if (!block) break
    const text = tidy(block.text)
    if (text === '' && block.kind !== 'image') {
      foot.bodyTo = at
      continue
    }
    const parsed = parseMetaLine(text)
    if (isCredit(block, parsed)) {
      foot.lines.unshift(parsed)
      if (signed) foot.inside.add(at)
      else foot.bodyTo = at
      continue
    }
    if (blocks.length - at <= 6 && text.length <= 30 && SIGNATURE.test(text)) {
      signed = true
      continue
    }
    if (!signed && block.kind !== 'image' && FOOT_CHROME.test(fold(text))) {
      foot.bodyTo = at
      continue
    }
    break
  }
  return foot
}

const FOOT_CHROME =
  /^(?:举报|分享到?|收藏|打印|关闭|返回|返回顶部|点赞|评论|\d+|转发|关注|扫一扫|网友评论|相关阅读|延伸阅读|推荐阅读|阅读原文|[|\s·:])+$/u

/** Headings and lines behind which a page has no more of the article: related links, appeals, share buttons. */
export const END_MARK =
  /^[\s【[(〖>▶►•·*#—-]*(?:相关(?:阅读|新闻|链接|报道|推荐|文章|资讯|专题)|延伸阅读|推荐阅读|更多(?:精彩|阅读|新闻|内容|资讯|推荐)|精彩(?:推荐|内容)|热门(?:推荐|文章|新闻|评论)|猜你喜欢|大家都在看|为您推荐|免责声明|特别声明|特别提醒|版权声明|版权说明|网友评论|最新评论|评论列表|我要评论|发表评论|分享到|分享让更多人|为你推荐|声明:|扫码(?:下载|关注)|扫一扫|长按(?:识别|二维码)|下载.{0,10}(?:客户端|APP)|点击(?:进入专题|查看更多|下载|这里)|打开.{0,8}(?:APP|客户端)|上一篇|下一篇|返回(?:首页|搜狐|顶部|列表)|新闻热线|阅读原文|本文(?:系|为).{0,20}(?:独家|原创)(?:稿件|文章)?|未经授权|举报\/?反馈|责编邮箱|联系我们|投诉|关注我们|文章关键词|关键词|关键字|标签|Tags?)(?:[\s:】\])〗>(]|$|[^。]{0,30}$)/iu
