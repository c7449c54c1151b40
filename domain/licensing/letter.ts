import { z } from 'zod'
import { type PartKind, partKind, scope } from '@/domain/rights/scope'
import { legalDate, wallClock } from '@/lib/time'
import { describeScope } from './describe-scope'
import { scopeWords } from './scope-words'

const part = z.object({ part: z.string().min(1), kind: partKind })

export const letterWork = z.object({
  /** 稿号. */
  number: z.string().min(1),
  title: z.string().min(1),
  /** UTC ms. */
  publishedAt: z.number(),
  url: z.string().min(1),
  /** Components that the grant covers. */
  parts: z.array(part).min(1),
  /** Components of the work that it does not: the letter says so rather than leaving them out of sight. */
  excluded: z.array(part).default([]),
})
export type LetterWork = z.infer<typeof letterWork>

/**
 * All that a letter of authorisation (授权书) says, and nothing else: no price, no contact, no request. Kept with the
 * letter as issued, so that the text can be made again.
 */
export const letterFacts = z.object({
  /** 授权书编号, 国际授〔2026〕0042号; see `letterNumber`. */
  number: z.string().min(1),
  /** Opens the letter's own pages. Not part of the signed text, which others may be shown. */
  token: z.string().min(16),
  licensor: z.object({ operator: z.string().min(1), host: z.string().min(1) }),
  licensee: z.object({ name: z.string().min(1), creditCode: z.string().min(1) }),
  works: z.array(letterWork).min(1),
  scope,
  creditLine: z.string().min(1),
  statement: z.object({ id: z.string().min(1), version: z.string().min(1), title: z.string().min(1) }),
  /** UTC ms. */
  issuedAt: z.number(),
  timeZone: z.string().default('Asia/Shanghai'),
  /** Conditions, a sentence each; see `standardTerms`. */
  terms: z.array(z.string().min(1)),
})
export type LetterFacts = z.infer<typeof letterFacts>

/** One block of the letter. Text and PDF are made from the same blocks: what is signed is what is printed. */
export type LetterBlock =
  | { type: 'title' | 'number' | 'opening' | 'heading' | 'closing'; text: string }
  | {
      type: 'work'
      index: number
      work: LetterWork
      cells: [title: string, number: string, published: string, parts: string]
    }
  | { type: 'field'; label: string; text: string }
  | { type: 'term'; index: number; text: string }

/**
 * `国际授〔{year}〕{number}号` with 2026 and 42 gives 国际授〔2026〕0042号. The template is the site's; the number has
 * at least four digits unless the template says another width (`{number:6}`).
 */
export const letterNumber = (template: string, values: { year: number; number: number }) =>
  template.replace(/\{(year|number)(?::(\d))?\}/gu, (_all, key: 'year' | 'number', width = '4') =>
    String(values[key]).padStart(Number(width), '0'),
  )

const chineseDay = (at: number, zone: string) => {
  const [year = '', month = '', day = ''] = legalDate(at, zone).split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** One line, whatever the fact held: a title with a line break in it must not be able to add a clause. */
const line = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

/** 标题、正文、照片2幅: pictures are counted, since which ones they are is decided by number of the work and part. */
export function partsText(parts: readonly { kind: PartKind }[]): string {
  const counted = new Map<PartKind, number>()
  for (const one of parts) counted.set(one.kind, (counted.get(one.kind) ?? 0) + 1)
  const measure: Partial<Record<PartKind, string>> = {
    photo: '幅',
    graphic: '幅',
    video: '段',
    embed: '处',
    quote: '处',
  }
  return [...counted]
    .map(
      ([kind, count]) =>
        `${scopeWords['zh-CN'].parts[kind]}${measure[kind] ? `${count}${measure[kind]}` : ''}`,
    )
    .join('、')
}

/** The letter's blocks in reading order. Always Chinese: the letter is a document of its place. */
export function letterBlocks(facts: LetterFacts): LetterBlock[] {
  const zone = facts.timeZone
  const said = describeScope(facts.scope, 'zh-CN', zone)
  const licensor = line(facts.licensor.operator)
  const licensee = `${line(facts.licensee.name)}（统一社会信用代码：${line(facts.licensee.creditCode)}）`
  const works = facts.works.map((work, index): LetterBlock => {
    const excluded = work.excluded.length > 0 ? `（不含${partsText(work.excluded)}）` : ''
    const published = wallClock(work.publishedAt, zone).slice(0, 16)
    const cells: [string, string, string, string] = [
      line(work.title),
      line(work.number),
      published,
      `${partsText(work.parts)}${excluded}`,
    ]
    return { type: 'work', index: index + 1, work: { ...work, url: line(work.url) }, cells }
  })
  const field = (label: string, text: string): LetterBlock => ({ type: 'field', label, text: line(text) })
  return [
    { type: 'title', text: '授权书' },
    { type: 'number', text: line(facts.number) },
    field('授权方', `${licensor}（${line(facts.licensor.host)}）`),
    field('被授权方', licensee),
    {
      type: 'opening',
      text: `授权方依据《${line(facts.statement.title)}》（${line(facts.statement.version)}），授权被授权方在下列范围内使用下列作品。`,
    },
    { type: 'heading', text: '一、授权作品' },
    ...works,
    { type: 'heading', text: '二、授权范围' },
    field('使用方式', said.uses),
    field('使用渠道', said.channels),
    field('地域', said.territory),
    field('期限', said.term),
    field('语种', said.languages),
    field('授权性质', said.exclusivity),
    field('交付', said.quantity),
    field('再许可', said.sublicensing),
    { type: 'heading', text: '三、署名' },
    field('署名文字', facts.creditLine),
    field('署名要求', said.credit),
    { type: 'heading', text: '四、条款' },
    ...facts.terms.map((text, index): LetterBlock => ({ type: 'term', index: index + 1, text: line(text) })),
    { type: 'closing', text: `授权方：${licensor}` },
    { type: 'closing', text: `被授权方：${line(facts.licensee.name)}` },
    { type: 'closing', text: `签发日期：${chineseDay(facts.issuedAt, zone)}` },
  ]
}

const asLine = (block: LetterBlock): string => {
  switch (block.type) {
    case 'number':
      return `编号：${block.text}`
    case 'field':
      return `${block.label}：${block.text}`
    case 'term':
      return `${block.index}. ${block.text}`
    case 'work': {
      const [title, number, published, parts] = block.cells
      return `${block.index}. 《${title}》，稿号${number}，${published}发表，${parts}，${block.work.url}`
    }
    default:
      return block.text
  }
}

/**
 * What is signed: the letter as plain Chinese text, NFC, LF, one block a line, ending in LF. The same facts give the
 * same bytes for ever; a change of wording is a change of this function and touches only letters issued later,
 * because an issued letter keeps its text.
 */
export const canonicalLetterText = (facts: LetterFacts): string =>
  `${letterBlocks(facts).map(asLine).join('\n')}\n`.normalize('NFC')

/** The conditions that follow from the scope itself, in the order of the letter. */
export function standardTerms(facts: Pick<LetterFacts, 'scope' | 'creditLine'>): string[] {
  const unaltered = facts.scope.uses.every(
    (use) => use.modification === 'none' || use.modification === 'format',
  )
  return [
    '被授权方应当严格按照本授权书载明的作品、方式、渠道、地域、期限和语种使用；未载明的，均未授权。',
    `使用时应当在作品显著位置标明“${facts.creditLine}”，不得更改、遮挡或者省略。`,
    unaltered
      ? '不得改动作品的标题和内容，不得歪曲、篡改作品原意。'
      : '除本授权书载明可以改动的之外，不得改动作品的标题和内容，不得歪曲、篡改作品原意。',
    facts.scope.sublicensing === 'none'
      ? '被授权方不得将本授权转让或者再许可给他人。'
      : '被授权方经授权方书面同意，可以再许可列名的使用者，所许可的范围不得超出本授权书。',
    '作品中标明属于第三方的图片、视频和文字不在授权之列，但本授权书列明的除外。',
    '授权方发出更正或者撤稿通知的，被授权方应当在通知载明的时限内更正或者撤下，并予回复。',
    '本授权书以电子形式签发，附授权方的电子签名；是否有效，以授权方网站的查验结果为准。',
  ]
}
