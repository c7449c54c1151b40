import type { SiteProfile } from '@/domain/rights/statement'
import { fold, tidy } from './fold'

const HEADING =
  /^.{0,40}(?:版权|著作权|转载|免责|法律|内容销售|郑重|特别|信息产品).{0,20}(?:声明|说明|须知|公告|提示)[:]?$/u
const CLAUSE =
  /^(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.．]\s*|[•·*]\s*)?(?:凡(?:本网|本站|本报|是|注明|在本|标注|署名|未注明)|(?:版权|免责|特别|郑重|转载|法律)(?:声明|说明)\s*[:]|本(?:网|站|报)(?:所有|转载|注明|刊载)|未经(?:本网|本站|授权|许可|书面).{0,30}(?:转载|使用))/u

/** Index of the line where a copyright statement begins, or -1: its heading, or else its first clause. */
export function statementStart(lines: readonly string[]): number {
  const flat = lines.map((line) => tidy(fold(line)))
  const heading = flat.findIndex(
    (line, at) => at > 0 && HEADING.test(line) && flat.slice(at + 1).some((next) => next !== ''),
  )
  const clause = flat.findIndex((line, at) => at > 0 && CLAUSE.test(line))
  if (heading >= 0 && (clause < 0 || heading <= clause)) return heading
  return clause
}

/** Trade words that mark what is another's, on any site. */
export const COMMON_MARKS = ['转自', '转载自', '新华社发', '图片来源', '视觉中国', '东方IC', '资料图']

/**
 * A profile from the statement that stands on the page itself, for judging it where no site's profile is given: what
 * is set in quotation marks behind 来源 is the site's own label, the templates beside it are its datelines. Answers null
 * where the statement names no own label.
 */
export function profileFromStatement(statement: string, timeZone: string): SiteProfile | null {
  const text = fold(statement)
  const own = new Set<string>()
  const foreign = new Set<string>()
  for (const [, value = ''] of text.matchAll(/["“「『]?来源\s*:\s*([^"”」』,。;\n]{2,40})["”」』]/gu)) {
    const not = /[(]\s*非\s*([^)]{2,20})[)]/u.exec(value)
    if (not?.[1]) own.add(tidy(not[1]).replace(/^(?:本网站?|本站)$/u, ''))
    const name = tidy(value.replace(/[(].*$/u, ''))
    if (/^(?:X{2,}|×{2,}|\*{2,}|某)/iu.test(name)) continue
    if (not) foreign.add(name)
    else own.add(name)
  }
  const labels = [...own].filter((one) => one !== '' && !foreign.has(one))
  if (labels.length === 0) return null
  const quoted = [...text.matchAll(/["“「『]([^"”」』\n]{3,30})["”」』]/gu)].map(([, value = '']) =>
    tidy(value),
  )
  const patterns = quoted.filter(
    (one) =>
      labels.some((label) => one.startsWith(label)) && /(?:专稿|消息|报道|讯|电|专电|特稿)$/u.test(one),
  )
  return {
    host: /由\s*([\p{Script=Han}]{4,24})\s*主办/u.exec(text)?.[1] ?? labels[0] ?? '',
    operator: companyIn(text) ?? labels[0] ?? '',
    ownLabels: labels,
    datelinePatterns: [...new Set(patterns)],
    thirdPartyMarks: COMMON_MARKS,
    timeZone,
  }
}

/** The company that the statement names first, else the group: a group often only hosts. */
const companyIn = (text: string): string | null => {
  for (const kind of ['公司', '集团']) {
    const name = new RegExp(
      `(\\p{Script=Han}{2,20}(?:[(]\\p{Script=Han}{2,6}[)])?\\p{Script=Han}{0,12}${kind})`,
      'u',
    ).exec(text)?.[1]
    if (name) return name.replace(/^(?:.*?授权|由|均由|与|经)/u, '')
  }
  return null
}
