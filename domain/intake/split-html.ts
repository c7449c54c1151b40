import { isByline } from './byline'
import { fold, tidy } from './fold'
import { END_MARK, isCredit } from './foot'
import { isChrome, sameTitle } from './header'
import { isMetaLine, type MetaLine, parseMetaLine } from './meta-line'
import { peopleIn } from './names'
import { imagesOf, type PageParts, takeOriginalTitle, textOf } from './parts'
import type { PageBlock, ReadPage } from './read-page'
import { statementStart } from './statement-text'
import { titleOf } from './title'

/** Blocks that are looked through for meta lines before the body and behind it. */
const NEAR = 14

export function splitHtml(page: ReadPage): PageParts {
  const title = titleOf(page)
  const before = page.blocks.filter((one) => one.region === 'before')
  const content = page.blocks.filter((one) => one.region === 'content')
  const after = page.blocks.filter((one) => one.region === 'after')
  const from = bodyStart(content, title)
  const over = [...before, ...content.slice(0, from)]
  const to = bodyEnd(content, from)
  const inside = content.slice(from, to).filter((one) => !one.hidden && !isJunk(one, title))
  const { rest, originalTitle } = takeOriginalTitle(inside)
  const ended = trimEnd(rest)
  const started = trimStart(ended.kept)
  const body = captions(started.kept)
  const header = headerLines(over, title)
  const under = [...content.slice(to), ...after.slice(0, NEAR)]
  const foot = creditLines(under)
  return {
    title,
    header,
    headerText: over.slice(-NEAR * 2).map((one) => one.text),
    lead: started.lead,
    signature: ended.signature,
    body,
    bodyText: textOf(body),
    images: imagesOf(body),
    foot,
    footText: under.map((one) => one.text),
    statementText: statementIn([...content.slice(to), ...after]),
    originalTitle,
    repeatedTitle: false,
  }
}

const isSentence = (block: PageBlock): boolean =>
  block.kind !== 'image' &&
  block.text.length >= 16 &&
  (block.linked ?? 0) < 0.5 &&
  /[。，；！？、,.;!?:：]/.test(block.text)

/** Index of the first block of the body: behind the headline, the meta lines and the buttons. */
function bodyStart(content: readonly PageBlock[], title: string | null): number {
  const reach = Math.max(12, Math.floor(content.length * 0.4))
  const titleAt = content.findIndex(
    (one, at) => at < reach && one.kind !== 'image' && sameTitle(one.text, title),
  )
  let from = titleAt + 1
  for (let at = from; at < Math.min(content.length, from + NEAR); at += 1) {
    const block = content[at]
    if (!block || block.kind === 'image') break
    const line = lineOf(block)
    if (
      block.hidden ||
      isMetaBlock(block) ||
      isChrome(block.text) ||
      (block.linked ?? 0) > 0.8 ||
      sameTitle(block.text, title)
    ) {
      from = at + 1
      continue
    }
    if (isSentence(block) || !followedByMeta(content, at)) break
    if (line.length > 60) break
  }
  return from
}

const followedByMeta = (content: readonly PageBlock[], at: number) =>
  content.slice(at + 1, at + 4).some((one) => isMetaBlock(one) && !isSentence(one))

/** Index behind the body: at the first credit line or end mark in its later part. */
function bodyEnd(content: readonly PageBlock[], from: number): number {
  const total = content.slice(from).reduce((sum, one) => sum + (isSentence(one) ? one.text.length : 0), 0)
  let passed = 0
  for (let at = from; at < content.length; at += 1) {
    const block = content[at]
    if (!block) break
    if (passed >= total * 0.5 && block.kind !== 'image' && endsHere(block)) return at
    if (isSentence(block)) passed += block.text.length
  }
  return content.length
}

function endsHere(block: PageBlock): boolean {
  const text = tidy(block.text)
  if (END_MARK.test(fold(text)) && (text.length <= 60 || /声明/.test(text.slice(0, 8)))) return true
  return isCredit(block, parseMetaLine(lineOf(block)))
}

/** Lines that are no text of anybody's: link lists, buttons, share bars, repeated headline. */
function isJunk(block: PageBlock, title: string | null): boolean {
  if (block.kind === 'image') return false
  if (block.kind === 'table') return false
  const linked = block.linked ?? 0
  if (linked > 0.7 && (block.text.length < 80 || block.kind === 'list')) return true
  if (isChrome(block.text)) return true
  if (sameTitle(block.text, title)) return true
  return ASIDE.test(block.hint ?? '') && block.text.length < 60 && !/[。！？]$/u.test(block.text)
}

const ASIDE =
  /(?:^|[\s_/-])(?:share\w*|related\w*|recommend\w*|comments?|hot\w*|ads?|advert\w*|tags?|keywords?|tool\w*|btns?|qrcode|copyright|toolbar|app\w*download)(?=$|[\s_/-]|\d)/

/** Cuts link lists, notes on where pictures came from and left-over buttons from the end, and sets bylines aside. */
function trimEnd(blocks: PageBlock[]): { kept: PageBlock[]; signature: string[] } {
  let to = blocks.length
  const signature: string[] = []
  while (to > 0) {
    const block = blocks[to - 1]
    if (!block || block.kind === 'image') break
    const text = fold(tidy(block.text))
    if (isByline(text)) signature.unshift(text)
    else if (!((block.linked ?? 0) > 0.5 || END_MARK.test(text) || NOTE.test(text) || isScrap(block))) break
    to -= 1
  }
  return { kept: blocks.slice(0, to), signature }
}

const NOTE =
  /^[(【[]?(?:(?:部分|文中|文内|本文|以上)?(?:图片?|照片|资料|信息|素材|数据|内容|视频|综合)(?:均|全部|部分)?(?:来源|来自|源自)|来源网络|图源|综合自)[^。]{0,40}[。]?(?:如有侵权.{0,20})?[)】\]]?$/u

/** A few characters without the end of a sentence, where sentences are the rule: 推荐 99, +1. */
const isScrap = (block: PageBlock): boolean =>
  block.kind === 'paragraph' && block.text.length <= 8 && !/[。！？.!?”"』」)）】\]…]$/u.test(block.text)

/** Bylines and captions of pictures that stand over the first sentence. */
function trimStart(blocks: PageBlock[]): { kept: PageBlock[]; lead: string[] } {
  const lead: string[] = []
  const kept: PageBlock[] = []
  let started = false
  for (const block of blocks) {
    const last = kept.at(-1)
    if (started || block.kind === 'image') kept.push(block)
    else if (isByline(block.text)) lead.push(fold(tidy(block.text)))
    else if (last?.kind === 'image' && last.image.caption === null && isCaption(block, true))
      kept[kept.length - 1] = { ...last, image: { ...last.image, caption: tidy(block.text) } }
    else {
      started = true
      kept.push(block)
    }
  }
  return { kept, lead }
}

const CAPTION =
  /^(?:[▲△▼↑↓●■]|图为|图[\d一二三]*[:：|｜]|上图|下图|左图|右图)|(?:摄|供图|视频截图|网页截图|截图|资料图|图片来源.{0,12}|图\/.{2,10}|[^\s]{2,8}图)[)）】\]]?[。]?$/u

/** Whether the line behind a picture is its caption; over the first sentence any short line without an end is. */
const isCaption = (block: PageBlock, atTop: boolean): boolean =>
  block.kind === 'paragraph' &&
  block.text.length <= 120 &&
  (CAPTION.test(block.text.trim()) ||
    (atTop && block.text.length <= 30 && !/[。！？：，；.!?:]/u.test(block.text)))

/** Gives a caption between paragraphs to its picture; the words stay part of the page's text. */
function captions(blocks: PageBlock[]): PageBlock[] {
  return blocks.reduce<PageBlock[]>((out, block) => {
    const last = out.at(-1)
    if (last?.kind === 'image' && last.image.caption === null && isCaption(block, false))
      out[out.length - 1] = {
        ...last,
        text: tidy(block.text),
        image: { ...last.image, caption: tidy(block.text) },
      }
    else out.push(block)
    return out
  }, [])
}

/** Parts of a line in elements of their own are set apart, so that values do not run into the next label. */
const lineOf = (block: PageBlock): string =>
  block.pieces && block.pieces.length > 1 ? block.pieces.map((one) => one.text).join(' | ') : block.text

const isMetaBlock = (block: PageBlock): boolean => isMetaLine(lineOf(block)) || isMetaLine(block.text)

/** Meta lines over the body, those next to the headline first. */
function headerLines(blocks: readonly PageBlock[], title: string | null): MetaLine[] {
  const titleAt = blocks.findLastIndex((one) => one.kind !== 'image' && sameTitle(one.text, title))
  const behind = blocks.slice(titleAt < 0 ? -NEAR : titleAt + 1).slice(0, NEAR * 2)
  const ahead = titleAt < 0 ? [] : blocks.slice(Math.max(0, titleAt - 6), titleAt)
  return [...behind, ...ahead].flatMap(metaOf)
}

function metaOf(block: PageBlock): MetaLine[] {
  if (block.kind === 'image') return []
  const lines = [lineOf(block), block.text]
  const found = lines
    .map((line) => ({ line, meta: parseMetaLine(line) }))
    .find(({ line, meta }) => isMetaLine(line, meta))
  const hinted = fromHints(block)
  if (!found) return hinted ? [hinted] : []
  if (!hinted) return [found.meta]
  const { meta } = found
  if (!meta.labels.includes('source') && hinted.source) {
    meta.source = hinted.source
    meta.sourceRaw = hinted.source
    if (meta.byPlace) meta.authors = []
  }
  if (!meta.labels.includes('author') && hinted.authors.length > 0) {
    meta.authors = hinted.authors
    if (meta.byPlace && !hinted.source) meta.source = meta.sourceRaw = null
  }
  return [meta]
}

const SOURCE_HINT = /(?:^|[\s_-])(?:\w*source\w*|origin|media[_-]?name|copyfrom|jgname|laiyuan)(?=$|[\s_-])/
const AUTHOR_HINT = /(?:^|[\s_-])(?:author(?:[_-]?name)?|writer|byline|reporter)(?=$|[\s_-])/

/** Without labels, the page's own class names say which part is the source and which the author. */
function fromHints(block: PageBlock): MetaLine | null {
  const pieces = block.pieces ?? [{ text: block.text, hint: block.hint?.split(' / ')[0] ?? '' }]
  if (block.text.length > 80) return null
  const bare = (text: string) => /^[^:：。]{2,20}$/u.test(text) && !/\d{4}|http/.test(text)
  const source = pieces.find((one) => SOURCE_HINT.test(one.hint) && bare(one.text))?.text ?? null
  const author = pieces.find((one) => AUTHOR_HINT.test(one.hint) && bare(one.text))?.text ?? null
  const authors = author ? (peopleIn(author.replace(/^by\s+/iu, '')) ?? []) : []
  if (source === null && authors.length === 0) return null
  return { ...parseMetaLine(''), source, sourceRaw: source, authors }
}

const creditLines = (blocks: readonly PageBlock[]): MetaLine[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'image' || block.text.length > 200) return []
    const parsed = parseMetaLine(lineOf(block))
    const telling = parsed.labels.some((kind) => kind !== 'other' && kind !== 'time')
    return telling && isMetaLine(lineOf(block), parsed) ? [{ ...parsed, time: null }] : []
  })

/** A statement under the article, to its last line before links begin again. */
function statementIn(blocks: readonly PageBlock[]): string | null {
  const lines = blocks.map((one) => ((one.linked ?? 0) > 0.6 || one.kind === 'image' ? '' : one.text))
  const starts = statementStart(['', ...lines]) - 1
  if (starts < 0) return null
  const run: PageBlock[] = []
  for (const block of blocks.slice(starts, starts + 30)) {
    if ((block.linked ?? 0) > 0.6) break
    run.push(block)
  }
  return textOf(run) || null
}
