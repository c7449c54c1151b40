import type { Ownership } from './ownership'
import type { SiteProfile } from './statement'

/**
 * Whose a text is, from what stands on its page: the 来源 label, the opening and express marks, against the labels
 * and patterns of the site's statement (S2 to S4). It never decides on resemblance: what only looks like ours, or
 * says two things, is left to a person.
 */
export interface TextSigns {
  /** Value of 来源, without the label. */
  source: string | null
  /** The text's first paragraphs, as they stand; a caption or headline in front does no harm. */
  opening: string
  /** Lines in which an express mark of a third party would stand: the last paragraph, the foot of the page. */
  foot?: readonly string[]
  /** The desk has declared it a 单纯事实消息 (著作权法 5). */
  factOnly?: boolean
}

/** How far into the text a dateline is looked for, in characters. */
const REACH = 400

/** For comparing labels: NFKC, lower case, without white space and quotation marks. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff"'“”‘’「」『』《》]/g, '')

/** For finding datelines: NFKC, quotation marks away, white space kept because it ends a label. */
const readable = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\r/g, '\n')

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** @returns class, the rule that decided, and the holder where the page names one. */
export function judgeOwnership(signs: TextSigns, profile: SiteProfile): Ownership {
  if (signs.factOnly) return { class: 'fact_only', rule: 'fact-only', holder: null }
  const label = judgeLabel(signs.source, profile)
  const dateline = findDateline(signs.opening, profile)
  const marked = expressMark([signs.opening.slice(0, REACH), ...(signs.foot ?? [])], profile)

  if (label?.of === 'other') {
    if (dateline?.of === 'own') return { class: 'disputed', rule: 'label-against-dateline', holder: null }
    return { class: 'third_party', rule: 'other-label', holder: label.holder }
  }
  if (label?.of === 'both') return { class: 'mixed', rule: 'other-label', holder: label.holder }
  if (marked !== null && (label || dateline?.of === 'own'))
    return { class: 'third_party', rule: 'third-party-mark', holder: marked.holder }
  if (label?.of === 'unlisted') return { class: 'unknown', rule: 'unlisted-label', holder: null }
  if (label?.of === 'own') {
    if (dateline?.of === 'other') return { class: 'disputed', rule: 'label-against-dateline', holder: null }
    return { class: 'own', rule: dateline?.of === 'own' ? 'own-both' : 'own-label', holder: profile.operator }
  }
  if (dateline?.of === 'own') return { class: 'own', rule: 'own-dateline', holder: profile.operator }
  if (dateline?.of === 'other')
    return { class: 'third_party', rule: 'other-dateline', holder: dateline.holder }
  if (marked !== null) return { class: 'third_party', rule: 'third-party-mark', holder: marked.holder }
  if (mentionsUs(signs.opening, profile)) return { class: 'unknown', rule: 'mention-only', holder: null }
  return { class: 'unknown', rule: 'no-label', holder: null }
}

type Side = { of: 'own' | 'other' | 'both' | 'unlisted'; holder: string | null }

function judgeLabel(source: string | null, profile: SiteProfile): Side | null {
  const whole = plain(source ?? '').replace(/^(?:来源|來源)[:|]?/, '')
  if (source === null || whole === '') return null
  const own = profile.ownLabels.map(plain)
  if (own.includes(whole)) return { of: 'own', holder: profile.operator }
  const names = source
    .replace(/^\s*(?:来源|來源)\s*[:：|]?/u, '')
    .split(/[、,，;；/／|]+|\s+(?=\p{Script=Han})/u)
    .filter((one) => plain(one) !== '')
  const ours = names.filter((one) => own.includes(plain(one)))
  if (ours.length === names.length) return { of: 'own', holder: profile.operator }
  if (ours.length > 0)
    return { of: 'both', holder: names.filter((one) => !own.includes(plain(one))).join('、') }
  if (own.some((one) => whole.includes(one))) return { of: 'unlisted', holder: null }
  return { of: 'other', holder: source.trim() }
}

/** Words that turn what follows into a quotation of the outlet: 据国际在线报道 cites, it does not label. */
const CITES =
  /(?:据|援引|转引|引述|引用|来自|转自|根据|依据|参考|综合|接受|通过|按照|源自|摘自|刊于|登录|关注|对|向|与|和|在|的)$/u

/** `国际在线XX报道` as a pattern: XX is any run of one to twelve Han characters; every alias may stand in front. */
function ownPattern(template: string, profile: SiteProfile): string {
  const key = plain(template)
  const labels = profile.ownLabels.map(plain).toSorted((a, b) => b.length - a.length)
  const lead = labels.find((one) => key.startsWith(one))
  const rest = (lead ? key.slice(lead.length) : key).split(/x{2,}|×{2,}|\*{2,}/u).map(literal)
  const front = lead ? `(?:${labels.map(literal).join('|')})` : ''
  return front + rest.join('(?:(?!记者|消息|报道|专稿)\\p{Script=Han}){1,12}?')
}

/** An outlet's own opening: `新华社北京4月2日电`, `央视网消息:`, `新京报讯(记者 ...)`, `【环球网报道】`. */
const AGENCY =
  /(?:^|[\s\n)\]】(])((?:\p{Script=Han}|[a-z0-9]){2,10}?(?:社|网|报|台|客户端|新闻|在线|之家))(?:\p{Script=Han}{1,10})?\d{1,2}月\d{1,2}日(?:专?电|讯|消息)/u
const OUTLET =
  /(?:^|[\s\n)】(])[[【]?((?:\p{Script=Han}|[a-z0-9·]){2,12}?(?:社|网|报|台|客户端|新闻|在线|之家|财经|周刊))(?:快讯|讯|消息|报道|专稿|专电)(?=[\]】:(\s]|\d)/u

/** Outlets that name nobody: the paper speaks of itself. */
const OURSELVES = /^(?:本报|本网|本站|本台|本社|本刊|记者)/u

function findDateline(opening: string, profile: SiteProfile): Side | null {
  const text = readable(opening).slice(0, REACH)
  const own = profile.datelinePatterns.map((one) => ownPattern(one, profile))
  if (own.length > 0) {
    for (const match of text.matchAll(new RegExp(own.map((one) => `(?:${one})`).join('|'), 'gu'))) {
      const start = match.index
      if (opensLine(text, start, start + match[0].length, profile))
        return { of: 'own', holder: profile.operator }
    }
  }
  for (const pattern of [AGENCY, OUTLET]) {
    const match = pattern.exec(text)
    const name = match?.[1]
    if (!match || name === undefined || OURSELVES.test(name) || CITES.test(name.slice(0, 2))) continue
    if (/^(?:据|援引|转引|综合|根据)/u.test(name) || match.index > 120) continue
    if (profile.ownLabels.some((one) => plain(one) === plain(name))) continue
    return { of: 'other', holder: name }
  }
  return null
}

/** A label stands at the start of a sentence or line, is not cited, and ends in a mark that sets it off. */
function opensLine(text: string, start: number, end: number, profile: SiteProfile): boolean {
  const before = text.slice(0, start)
  const clause = before.slice(Math.max(...[...'\n。,;!?:("“'].map((mark) => before.lastIndexOf(mark) + 1)))
  const after = text.slice(end)
  const setOff = /^(?:[\])】"”]*\s*[:(—-]|[\])】"”]*\s+|[\])】]|$)/u.test(after)
  const bare = clause.replace(/\s+/g, '')
  const alias = profile.ownLabels.map(plain).find((one) => bare.endsWith(one))
  if (CITES.test(bare) || /(?:据|援引|转引|引述|转自|来自)/u.test(clause.split(/\s/u).at(-1) ?? '') || alias)
    return false
  if (/^[,，]|^(?:称|说|指|认为|表示|显示)/u.test(after)) return false
  return setOff || bare === ''
}

const mentionsUs = (opening: string, profile: SiteProfile) => {
  const text = plain(opening)
  return profile.ownLabels.some((one) => text.includes(plain(one)))
}

/** Marks about pictures speak for the picture alone, not for the text around it. */
const ABOUT_PICTURES = /图|照片|视觉|影像|摄|供图|资料/u

/** The mark itself set off: at the start of a line, in brackets, before a colon or at the end of a line. */
function expressMark(lines: readonly string[], profile: SiteProfile): { holder: string | null } | null {
  for (const mark of profile.thirdPartyMarks) {
    if (ABOUT_PICTURES.test(mark)) continue
    const key = literal(readable(mark).trim())
    const found = new RegExp(
      `(?:^|[\\n(\\[【]|本文|此文|文章|原文)\\s*${key}(?:\\s*[:]\\s*|\\s+|(?=[)\\]】\\n]|$))([^\\n()。,]{0,30})`,
      'u',
    )
    for (const line of lines) {
      const match = found.exec(readable(line))
      if (match) return { holder: match[1]?.trim() || holderIn(mark) }
    }
  }
  return null
}

/** 新华社发 names 新华社; 转自 names nobody. */
const holderIn = (mark: string): string | null =>
  /(?:社|网|报|台)(?:发|供稿|供图)$/u.test(mark) ? mark.replace(/(?:发|供稿|供图)$/u, '') : null

/**
 * Whose a picture is, from its caption and credit: `新华社发`, `图片来源:…`, `视觉中国供图`. A photographer's name alone
 * says who took it, not for whom: unknown.
 */
export function judgePicture(texts: readonly (string | null)[], profile: SiteProfile): Ownership {
  const text = texts.filter((one): one is string => one !== null && one.trim() !== '').join('\n')
  if (text === '') return { class: 'unknown', rule: 'no-label', holder: null }
  const folded = readable(text)
  const named =
    /(?:图片来源|图源|照片来源|来源|图片由|供图|资料图|图)\s*[:/|]\s*([^\s()\]】。,;]{2,24})/u.exec(
      folded,
    )?.[1] ??
    /([\p{Script=Han}a-z0-9·]{2,16}?)(?:供图|提供|发)\s*(?=[)\]】。\s]|$)/u.exec(folded)?.[1] ??
    /(?:©|\(c\)|版权(?:所有|归)?)\s*:?\s*([^\s()\]】。,;]{2,24})/u.exec(folded)?.[1] ??
    /(?:^|[\s(。])((?:\p{Script=Han}|[a-z0-9]){1,10}?(?:社|网|报|台|在线|新闻|日报|晚报))(?:特约|实习)?(?:记者|摄影师|通讯员)/u.exec(
      folded,
    )?.[1] ??
    null
  const holder = named?.replace(/^(?:由|图片|照片|图)/u, '').replace(/(?:供图|提供|发)$/u, '') ?? null
  const label = holder ? judgeLabel(holder, profile) : null
  if (label?.of === 'own') return { class: 'own', rule: 'own-label', holder: profile.operator }
  if (label?.of === 'unlisted') return { class: 'unknown', rule: 'unlisted-label', holder: null }
  const mark = profile.thirdPartyMarks.find((one) => plain(text).includes(plain(one)))
  if (mark)
    return {
      class: 'third_party',
      rule: 'third-party-mark',
      holder: holderIn(mark) ?? holder ?? bareMark(mark),
    }
  if (holder && !OURSELVES.test(holder)) return { class: 'third_party', rule: 'third-party-mark', holder }
  return { class: 'unknown', rule: 'no-label', holder: null }
}

/** 视觉中国 is a holder; 转自 and 图片来源 only introduce one. */
const bareMark = (mark: string) => (/^(?:转自|转载|图片|照片|图源|来源|资料)/u.test(mark) ? null : mark)
