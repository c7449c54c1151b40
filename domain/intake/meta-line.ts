import { fold, tidy } from './fold'
import { ALL_BUTTONS, FROM_BUTTON, type LabelHit, type LabelKind, labelsIn, TRAILING_BUTTONS } from './labels'
import { type Person, peopleIn, withoutCode } from './names'
import { type Stamp, stampsIn } from './stamp'

/** What one header or foot line says. null where it does not say, or says nothing behind a label. */
export interface MetaLine {
  time: Stamp | null
  source: string | null
  /** The fuller form where a place stands behind the source: 经济观察报(北京). */
  sourceRaw: string | null
  editor: string | null
  responsibleEditor: string | null
  authors: Person[]
  originalTitle: string | null
  /** Kinds of label that stand there with nothing behind them. */
  empty: LabelKind[]
  labels: LabelKind[]
  /** Characters that neither label, value, time nor button accounts for. */
  unexplained: number
  /** Source or author were read from their place alone, without a label. */
  byPlace: boolean
}

const EDGE = /^[\s|:/,;、。\-—[\]()【】〖〗<>·]+|[\s|:/,;、\-—[\]【】〖〗<>]+$/gu

/**
 * Reads `2021-02-20 14:08:52来源: 大众日报编辑: 陈前责编: 赵滢溪` and its many relatives: with bars, brackets or nothing
 * between, labels without colons, buttons and counters in between, labels with nothing behind them.
 */
export function parseMetaLine(raw: string): MetaLine {
  const line = raw.replace(/https?:\/\/[\w./?=&%#-]+/g, (one) => ' '.repeat(one.length))
  const folded = fold(line)
  const times = stampsIn(line)
  const found: MetaLine = {
    time: times[0] ?? null,
    source: null,
    sourceRaw: null,
    editor: null,
    responsibleEditor: null,
    authors: [],
    originalTitle: null,
    empty: [],
    labels: [],
    unexplained: 0,
    byPlace: false,
  }
  const hits = labelsIn(folded)
  const bounds = [...hits.map((hit) => hit.start), ...times.map((time) => time.at[0]), line.length]
  const covered: [number, number][] = times.map((time) => time.at)
  hits.forEach((hit) => {
    const stop = Math.min(...bounds.filter((bound) => bound >= hit.end))
    const used = readValue(found, hit, line.slice(hit.end, stop))
    if (used !== null) covered.push([hit.start, hit.end + used])
  })
  const rest = restOf(line, covered)
  const bare = tidy(
    fold(rest.join(' '))
      .replace(/\S{2,24}供稿/gu, ' ')
      .replace(ALL_BUTTONS, ' ')
      .replace(/[\s|[\]()【】:/,<>+\-·]+/g, ' '),
  )
  found.unexplained = bare.replace(/\s/g, '').length
  if (found.time && found.source === null && found.authors.length === 0 && !found.labels.includes('source'))
    readPlace(found, rest)
  return found
}

const restOf = (line: string, covered: [number, number][]): string[] => {
  const parts: string[] = []
  let from = 0
  for (const [start, end] of covered.toSorted((a, b) => a[0] - b[0])) {
    if (start > from) parts.push(line.slice(from, start))
    from = Math.max(from, end)
  }
  parts.push(line.slice(from))
  return parts.map(tidy).filter((one) => one !== '')
}

/** Takes a label's value; answers how many characters it used, or null where the label turned out to be text. */
function readValue(found: MetaLine, hit: LabelHit, text: string): number | null {
  if (
    hit.kind === 'other' ||
    hit.kind === 'time' ||
    hit.kind === 'photographer' ||
    hit.kind === 'proofreader'
  ) {
    const short = text.length <= 24
    if (short && hit.kind !== 'time') found.labels.push(hit.kind)
    return hit.kind === 'time' ? 0 : short ? text.length : null
  }
  if (hit.kind === 'original') {
    found.labels.push(hit.kind)
    found.originalTitle ??= tidy(text).replace(/[)）】\]]$/u, '') || null
    return text.length
  }
  if (hit.kind === 'source') return readSource(found, text, hit.sure)
  const value = cut(text)
  const people = peopleIn(withoutCode(closeBracket(value)))
  if (people === null || (people.length === 0 && value !== '' && hit.kind !== 'author')) {
    if (!hit.sure) return null
    found.labels.push(hit.kind)
    found.empty.push(hit.kind)
    return 0
  }
  found.labels.push(hit.kind)
  if (people.length === 0) {
    found.empty.push(hit.kind)
    return text.length
  }
  if (hit.kind === 'author') {
    const role = /记者|通讯员/.test(hit.word) ? hit.word : null
    found.authors.push(...people.map((one) => ({ ...one, role: one.role ?? role })))
  }
  const names = people.map((one) => one.name).join('、')
  if (hit.kind === 'editor') found.editor ??= names
  if (hit.kind === 'responsible') found.responsibleEditor ??= names
  return text.length
}

const cut = (text: string) =>
  tidy(fold(text)).replace(FROM_BUTTON, '').replace(TRAILING_BUTTONS, '').replace(EDGE, '')

/** `尹世杰)` keeps no bracket that it did not open. */
const closeBracket = (value: string) =>
  value.includes('(') || !value.includes(')') ? value : value.slice(0, value.indexOf(')'))

function readSource(found: MetaLine, text: string, sure: boolean): number | null {
  const value = sourceName(text)
  if (value === null) {
    if (!sure) return null
    found.labels.push('source')
    if (tidy(text) === '' || cut(text) === '') found.empty.push('source')
    return 0
  }
  if (!sure && value.name.length > 20) return null
  found.labels.push('source')
  found.source ??= value.name
  if (found.source === value.name) found.sourceRaw ??= value.raw
  return text.length
}

/** A source as printed, without the buttons behind it and, in `name`, without a place in brackets. */
export function sourceName(text: string): { name: string; raw: string } | null {
  const kept = tidy(text)
  const folded = fold(kept)
  const lead = /^[\s|:/,;、。\-—【〖<>·]*/u.exec(folded)?.[0].length ?? 0
  const bar = folded.indexOf('|', lead)
  const short = (bar < 0 ? folded : folded.slice(0, bar))
    .replace(FROM_BUTTON, '')
    .replace(TRAILING_BUTTONS, '')
  let raw = kept.slice(lead, short.length).replace(/[\s|:：/,;、。\-—】〖〗<>[]+$/u, '')
  if (/[)）\]]$/u.test(raw) && !/[(（[]/u.test(raw)) raw = raw.slice(0, -1)
  if (raw === '' || raw.length > 40 || /[。！？!?]/.test(raw)) return null
  const name = raw.replace(/[(（]\p{Script=Han}{2,5}[)）]$/u, '')
  return { name: name === '' ? raw : name, raw }
}

const OUTLET =
  /(?:网|报|社|台|在线|新闻|周刊|杂志|客户端|电视|频道|之家|娱乐|体育|财经|观察|传媒|发布|公众号|论坛|卫视|日报|晚报|快讯|资讯|时报|消息|博客|评论|中心|论|说|讯|\])$/u

/** Without labels the place beside the time speaks: `石佳/中国青年报 2019-09-24 09:10`, `… 18:57 参考消息`. */
function readPlace(found: MetaLine, rest: string[]) {
  const parts = rest
    .map((one) =>
      tidy(
        fold(one)
          .replace(FROM_BUTTON, '')
          .replace(TRAILING_BUTTONS, '')
          .replace(/(?:^|[\s|]+)(?:原创|转载|头条|首发)(?=[\s|]|$)/gu, '')
          .replace(/^[\s|:,;\-—>]+|[\s|:,;\-—]+$/g, ''),
      ),
    )
    .filter((one) => one !== '')
  const [part] = parts
  if (part === undefined || parts.length > 1 || part.length > 30 || /[。,;:!?“”"]/.test(part)) return
  const slash = /^(\p{Script=Han}{2,4})\/(\S{2,20})$/u.exec(part)
  if (slash?.[1] && slash[2]) {
    found.authors.push({ name: slash[1], role: null })
    found.source = found.sourceRaw = slash[2]
  } else {
    const tokens = part.split(' ')
    if (tokens.length > 1 && !tokens.some((one) => OUTLET.test(one))) {
      const people = peopleIn(part)
      if (!people || people.length < 2) return
      found.authors.push(...people)
    } else if (tokens.length === 1 || OUTLET.test(tokens[0] ?? '')) {
      const value = sourceName(tokens.length === 1 ? part : (tokens[0] ?? ''))
      if (!value) return
      found.source = value.name
      found.sourceRaw = value.raw
    } else return
  }
  found.byPlace = true
  found.unexplained = 0
}

/**
 * Whether the line is a header or foot line and not running text: it has a time or a label with a value, and nothing
 * much besides.
 */
export function isMetaLine(raw: string, parsed = parseMetaLine(raw)): boolean {
  if (raw.length > 200) return false
  const labelled =
    parsed.labels.length > parsed.empty.length || (parsed.labels.length > 0 && parsed.unexplained === 0)
  const telling = labelled && parsed.labels.some((kind) => kind !== 'other')
  if (!telling && !parsed.time) return false
  if (telling) return parsed.unexplained <= 10
  return parsed.unexplained <= 4 || parsed.byPlace
}
