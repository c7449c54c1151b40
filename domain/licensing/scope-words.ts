import type { ChannelKind, PartKind, Use } from '@/domain/rights/scope'
import type { UseType } from '@/domain/rights/statement'

export type ScopeLocale = 'zh-CN' | 'en'

type ExclusivityKey = 'none' | 'sole' | 'exclusive' | 'exclusiveReserved' | 'first'

/** The words a scope is told in. One object a language, so that none can lack a word. */
export interface ScopeWords {
  comma: string
  and: string
  bracket(text: string): string
  on(channels: string): string
  uses: Record<UseType, string>
  modification: Record<Exclude<Use['modification'], 'none'>, string>
  excerpt(limit: NonNullable<Use['excerpt']>): string[]
  channels: Record<ChannelKind, (address: string) => string>
  subdomains: string
  subdomainsUndeclared: string
  place(code: string): string
  except(places: string): string
  withoutRegions(places: string[]): string
  language(tag: string): string
  days(first: string, last: string): string
  instants(from: string, to: string, zone: string): string
  after(keepOnline: boolean): string
  unlimited: string
  deliveries(count: number): string
  exclusivity: Record<ExclusivityKey, string>
  credit(template: string, also: string[]): string
  creditWith: Record<'author' | 'title' | 'link', string>
  parts: Record<PartKind, string>
  sublicensing: Record<'none' | 'named', string>
}

/** Names that the platform's own lists do not give as a letter needs them. `142` and the like are UN M.49. */
const places: Record<ScopeLocale, Record<string, string>> = {
  'zh-CN': {
    '*': '全球',
    CN: '中国内地',
    HK: '中国香港',
    MO: '中国澳门',
    TW: '中国台湾',
    '001': '全球',
    '002': '非洲',
    '009': '大洋洲',
    '019': '美洲',
    '142': '亚洲',
    '150': '欧洲',
    unknown: '地域未声明',
  },
  en: {
    '*': 'worldwide',
    CN: 'mainland China',
    HK: 'Hong Kong, China',
    MO: 'Macao, China',
    TW: 'Taiwan, China',
    '001': 'worldwide',
    '002': 'Africa',
    '009': 'Oceania',
    '019': 'the Americas',
    '142': 'Asia',
    '150': 'Europe',
    unknown: 'territory not declared',
  },
}
const languages: Record<ScopeLocale, Record<string, string>> = {
  'zh-CN': {
    'zh-CN': '简体中文',
    'zh-Hans': '简体中文',
    zh: '中文',
    'zh-TW': '繁体中文',
    'zh-HK': '繁体中文',
    'zh-Hant': '繁体中文',
    en: '英文',
  },
  en: {
    'zh-CN': 'Simplified Chinese',
    'zh-Hans': 'Simplified Chinese',
    zh: 'Chinese',
    'zh-TW': 'Traditional Chinese',
    'zh-HK': 'Traditional Chinese',
    'zh-Hant': 'Traditional Chinese',
    en: 'English',
  },
}

/** A name from the platform's list; a code that it does not know, or that is none, stands for itself. */
function listed(type: 'region' | 'language', locale: ScopeLocale, code: string): string {
  const own = (type === 'region' ? places : languages)[locale][code]
  if (own) return own
  try {
    return new Intl.DisplayNames([locale], { type, fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}

const chineseDay = (date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}
const chineseMoment = (clock: string) => {
  const [date = '', time = ''] = clock.split(' ')
  return `${chineseDay(date)}${time}`
}
const englishDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  )
const englishMoment = (clock: string) => {
  const [date = '', time = ''] = clock.split(' ')
  return `${englishDay(date)} ${time}`
}

export const scopeWords: Record<ScopeLocale, ScopeWords> = {
  'zh-CN': {
    comma: '，',
    and: '、',
    bracket: (text) => `（${text}）`,
    on: (channels) => `用于 ${channels}`.replace(/ (?=[\p{Script=Han}《“])/u, ''),
    uses: {
      reprint: '全文转载',
      excerpt: '摘编',
      copy: '复制',
      translate: '翻译',
      adapt: '改编',
      compile: '汇编',
      broadcast: '广播',
      print: '纸质印刷',
      internal: '内部使用',
      aiTrain: '人工智能训练',
      aiInput: '人工智能检索与生成时输入',
      index: '编入索引',
    },
    modification: {
      format: '可调整版式',
      headline: '可另拟标题',
      abridge: '可删节',
      adapt: '可改写',
    },
    excerpt: (limit) => [
      ...(limit.maxChars === null ? [] : [`每篇不超过${limit.maxChars}字`]),
      ...(limit.maxPercent === null ? [] : [`不超过原文的${limit.maxPercent}%`]),
      ...(limit.cumulative && (limit.maxChars !== null || limit.maxPercent !== null)
        ? ['多次摘编累计计算']
        : []),
    ],
    channels: {
      web: (address) => address,
      app: (address) => `客户端“${address}”`,
      wechat: (address) => `微信公众号“${address}”`,
      weibo: (address) => `微博账号“${address}”`,
      video: (address) => `视频账号“${address}”`,
      print: (address) => `《${address}》`,
      broadcast: (address) => `广播电视频道“${address}”`,
      api: (address) => `数据接口“${address}”`,
      internal: (address) => `内部系统“${address}”`,
    },
    subdomains: '及其子域名',
    subdomainsUndeclared: '是否含子域名未声明',
    place: (code) => listed('region', 'zh-CN', code),
    except: (names) => `${names}除外`,
    withoutRegions: (names) => (names.length > 0 ? `（不含${names.join('、')}）` : ''),
    language: (tag) => listed('language', 'zh-CN', tag),
    days: (first, last) => `自${chineseDay(first)}至${chineseDay(last)}（含）`,
    instants: (from, to, zone) =>
      `自${chineseMoment(from)}起至${chineseMoment(to)}止（${zone === 'Asia/Shanghai' ? '北京时间' : zone}）`,
    after: (keep) => (keep ? '，期满后不得再行发表，期内已发表的可以保留' : '，期满后应当撤下'),
    unlimited: '不限交付次数',
    deliveries: (count) => `交付不超过${count}次`,
    exclusivity: {
      none: '非独家',
      sole: '排他（授权方自己可以使用，不再授权他人）',
      exclusive: '专有（授权方自己也不使用）',
      exclusiveReserved: '独家（授权方自己可以使用）',
      first: '首发',
    },
    credit: (template, also) => `标明“${template}”${also.length > 0 ? `，${also.join('，')}` : ''}`,
    creditWith: { author: '署作者姓名', title: '保留原标题', link: '附原文链接' },
    parts: {
      headline: '标题',
      body: '正文',
      photo: '照片',
      video: '视频',
      graphic: '图表',
      quote: '引文',
      embed: '嵌入内容',
    },
    sublicensing: { none: '不得再许可他人', named: '经授权方书面同意，可以再许可列名的使用者' },
  },
  en: {
    comma: ', ',
    and: ' and ',
    bracket: (text) => ` (${text})`,
    on: (channels) => `on ${channels}`,
    uses: {
      reprint: 'reprint in full',
      excerpt: 'excerpt',
      copy: 'copying',
      translate: 'translation',
      adapt: 'adaptation',
      compile: 'compilation',
      broadcast: 'broadcast',
      print: 'print',
      internal: 'internal use',
      aiTrain: 'AI training',
      aiInput: 'AI retrieval and input',
      index: 'indexing',
    },
    modification: {
      format: 'layout may change',
      headline: 'headline may change',
      abridge: 'may be abridged',
      adapt: 'may be rewritten',
    },
    excerpt: (limit) => [
      ...(limit.maxChars === null ? [] : [`at most ${limit.maxChars} characters of an item`]),
      ...(limit.maxPercent === null ? [] : [`at most ${limit.maxPercent}% of the original`]),
      ...(limit.cumulative && (limit.maxChars !== null || limit.maxPercent !== null)
        ? ['excerpts add up']
        : []),
    ],
    channels: {
      web: (address) => address,
      app: (address) => `the app “${address}”`,
      wechat: (address) => `the WeChat account “${address}”`,
      weibo: (address) => `the Weibo account “${address}”`,
      video: (address) => `the video account “${address}”`,
      print: (address) => `the publication “${address}”`,
      broadcast: (address) => `the broadcast channel “${address}”`,
      api: (address) => `the API “${address}”`,
      internal: (address) => `the internal system “${address}”`,
    },
    subdomains: ' with its subdomains',
    subdomainsUndeclared: 'subdomains not declared',
    place: (code) => listed('region', 'en', code),
    except: (names) => `except ${names}`,
    withoutRegions: (names) => (names.length > 0 ? ` (without ${names.join('; ')})` : ''),
    language: (tag) => listed('language', 'en', tag),
    days: (first, last) => `from ${englishDay(first)} to ${englishDay(last)} inclusive`,
    instants: (from, to, zone) => `from ${englishMoment(from)} until ${englishMoment(to)} (${zone})`,
    after: (keep) =>
      keep
        ? '; nothing new is published after that, copies published in the term may stay'
        : '; copies are removed after that',
    unlimited: 'no limit on deliveries',
    deliveries: (count) => (count === 1 ? 'one delivery' : `at most ${count} deliveries`),
    exclusivity: {
      none: 'non-exclusive',
      sole: 'sole (the licensor may use it, and licenses nobody else)',
      exclusive: 'exclusive (not even the licensor uses it)',
      exclusiveReserved: 'exclusive (the licensor itself may use it)',
      first: 'first publication',
    },
    credit: (template, also) => `with “${template}”${also.length > 0 ? `, ${also.join(', ')}` : ''}`,
    creditWith: { author: 'the author’s name', title: 'the original title', link: 'a link to the original' },
    parts: {
      headline: 'headline',
      body: 'body text',
      photo: 'photographs',
      video: 'video',
      graphic: 'graphics',
      quote: 'quotations',
      embed: 'embeds',
    },
    sublicensing: {
      none: 'no sublicensing',
      named: 'sublicensing to named users with the licensor’s written consent',
    },
  },
}
