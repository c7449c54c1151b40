import { fold, tidy } from './fold'
import { mayBeSeveral, type Person, peopleIn, startsWithSurname } from './names'

const ROLE_WORD = /(?:记者|通讯员|评论员|撰稿|作者|编译|采写|实习生|特派员)/u
/** What stands behind a name in a byline and is no part of it. */
const TRAILING = /\s*(?:整合|综合|摄影报道|摄影|摄|文\/图|图\/文|图文|文|编译|报道|发自.*|采写|供稿)$/u

/** Opening of an agency or house text up to the bracket with its reporters: `中新社北京4月2日电 (`, `XX陕西报道(`. */
const DATELINE =
  /^[\s\S]{0,60}?(?:\d{1,2}日(?:专?电|讯|消息)|快讯|讯|消息|报道|专稿|专电|日电|[)\]】])\s*\(([^()]{2,60})\)/u
/** 本报记者 张三 李四: at the head of a text, on a line of its own. */
const HEAD_LINE =
  /^(?:[□■●◎]\s*)?(?:《[^》]{1,12}》)?((?:本报|本网|新华社|中新社|人民日报|[\p{Script=Han}]{2,8}?(?:社|报|网|台|新闻|财经|在线|周刊|杂志|客户端))?\s*(?:特约|见习|实习|驻[\p{Script=Han}]{2,6})?(?:记者|评论员|通讯员|作者)[\s:]*.{2,30})$/u

/** Whether the line is a byline and nothing else: 澎湃新闻记者 张三 李四, (作者:王五), 采写:南都见习记者 赵六. */
export function isByline(line: string): boolean {
  const text = fold(line).trim()
  if (text.length > 60 || /[。!?]/.test(text)) return false
  const inside = /^\(([^()]*)\)$/u.exec(text)?.[1] ?? text
  if (HEAD_LINE.test(inside)) return (peopleIn(inside)?.length ?? 0) > 0 || (saidBy(inside)?.length ?? 0) > 0
  return (
    /^(?:作者|文|撰文|采写|执笔|撰稿|记者|通讯员)\s*[:/|]/u.test(inside) && (saidBy(inside)?.length ?? 0) > 0
  )
}

/** Reporters named in the dateline at the head of a text; the first lines are enough. */
export function openingByline(paragraphs: readonly string[]): Person[] {
  for (const paragraph of paragraphs.slice(0, 6)) {
    const text = fold(paragraph).trim()
    const match = DATELINE.exec(text)
    if (match?.[1]) {
      const people = bracketed(match[1])
      if (people) return people
    }
    const line = HEAD_LINE.exec(text)
    const named = line?.[1] && text.length <= 40 ? peopleIn(line[1]) : null
    if (named && named.length > 0) return named
  }
  return []
}

/** In a dateline's bracket 记者 may be left out: then every name must read as one. */
function bracketed(inside: string): Person[] | null {
  const text = tidy(inside).replace(TRAILING, '')
  const people = peopleIn(text)
  if (!people || people.length === 0) return null
  if (ROLE_WORD.test(text)) return people
  return people.every((one) => startsWithSurname(one.name) || runTogether(one.name)) ? people : null
}

const runTogether = (name: string) =>
  /^\p{Script=Han}{4,6}$/u.test(name) && startsWithSurname(name.slice(0, 2)) && name.length >= 4

export interface Closing {
  people: Person[]
  /** 作者 said so, which outweighs a byline at the head of the page. */
  asAuthor: boolean
  /** A bracket that may be a byline and does not say so: `（王琴）`. */
  unlabelled: string | null
}

/** The byline at the end: `(大众日报通讯员 高凌霄 袁楷)`, `（作者：徐祥丽）`, or a last line `通讯员 李培煌`. */
export function closingByline(paragraphs: readonly string[]): Closing {
  const none: Closing = { people: [], asAuthor: false, unlabelled: null }
  const tail = paragraphs
    .slice(-3)
    .map((one) =>
      fold(one)
        .trim()
        .replace(/\(完\)\s*$/u, '')
        .trim(),
    )
    .filter((one) => one !== '')
  const last = tail.at(-1)
  if (last === undefined) return none
  const people: Person[] = []
  for (const line of tail) {
    if (
      line.length > 40 ||
      !/^(?:[□■●]\s*)?(?:作者|记者|通讯员|文|撰文|采写|.{2,10}(?:记者|通讯员))/u.test(line)
    )
      continue
    people.push(...(saidBy(line.replace(/^[□■●]\s*/u, '')) ?? []))
  }
  if (people.length > 0) return { people, asAuthor: /作者/.test(tail.join()), unlabelled: null }
  const bracket = /\(([^()]{2,60})\)[\s。]*$/u.exec(last)?.[1]
  if (bracket === undefined) return none
  const text = tidy(bracket)
  if (ROLE_WORD.test(text) || /^文\s*[:/|]/u.test(text)) {
    const named = saidBy(text)
    if (named && named.length > 0) return { people: named, asAuthor: /作者/.test(text), unlabelled: null }
    return { ...none, unlabelled: text }
  }
  return { ...none, unlabelled: startsWithSurname(text) ? text : null }
}

/** Names behind a role; a dateline in front and an employer behind the name are left out. */
function saidBy(text: string): Person[] | null {
  const own = text
    .replace(/^.*?日电\s*/u, '')
    .replace(/^(?:文|作者|撰文|采写)\s*[:/|]?\s*/u, '')
    .replace(/^\s*(?:系|为|是).*$/u, '')
    .replace(TRAILING, '')
    .replace(/\(.*$/u, '')
  const cut = /^(?:作者|文)/u.test(text) ? employerCut(own) : own
  return peopleIn(cut)
}

const PLACE_OF_WORK =
  /(?:大学|学院|研究院|研究所|研究员|教授|研究中心|中心|公司|学者|委员|系|单位|主任|博士|专家)/u

/** Where an employer's name is likely to begin. */
const NAME_THEN_PLACE =
  /^(\p{Script=Han}{2,3}?)(?:中国|中共|中央|全国|国家|北京|上海|天津|重庆|广东|广州|深圳|江苏|南京|浙江|杭州|山东|山西|陕西|西安|四川|成都|湖北|武汉|湖南|长沙|河南|河北|福建|厦门|安徽|江西|广西|云南|贵州|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|辽宁|吉林|黑龙江|哈尔滨|大连|清华|复旦|南开|同济|中山|华中|华东|华南|西南|西北|东北|新华|人民).{2,}/u

/** `方敏北京大学经济学院教授`: the name ends where the place of work begins; without a gap only its usual length tells. */
function employerCut(text: string): string {
  const spaced = text.split(/[\s,;]+/u)
  const named = NAME_THEN_PLACE.exec(text)
  if (named?.[1] && startsWithSurname(named[1])) return named[1]
  if (spaced.length > 1) return spaced.filter((one) => !PLACE_OF_WORK.test(one)).join(' ')
  return text
}

/** Whether any of the names may be several that run together. */
export const anyRunTogether = (people: readonly Person[]) => people.some((one) => mayBeSeveral(one.name))
