import type { Channel, Scope, Use } from '@/domain/rights/scope'
import type { When } from './types'

/** What the demo's licensee has asked for, and how the rights office answered. */

type Office = 'gu' | 'xie'

export type SeedAnswer = { at: When } & (
  | { does: 'askBack'; by: Office; text: string }
  | { does: 'answer'; text: string }
  | { does: 'refuse'; by: Office; reason: string; clauses: string[] }
  /** Price in fen. */
  | { does: 'grant'; by: Office; price: number }
  | { does: 'deliver'; format: 'html' | 'text' | 'ninjs'; channel: Channel }
)

export interface SeedRequest {
  /** Told apart by it: no two have the same. */
  purpose: string
  /** Titles. */
  articles: string[]
  uses: Use[]
  channels: Channel[]
  languages: string[]
  days: number
  deliveries: number | null
  exclusivity: Scope['exclusivity']
  at: When
  answers: SeedAnswer[]
}

const site: Channel = { kind: 'web', address: 'news.yunting.example', subdomains: false }
const account: Channel = { kind: 'wechat', address: '云汀早知道', subdomains: false }
const reprint: Use = { type: 'reprint', modification: 'format', excerpt: null }
const open: Scope['exclusivity'] = { kind: 'none', ownerReserved: false }

export const requests: readonly SeedRequest[] = [
  {
    purpose: '云汀新闻“内河航运”专题，全文转载。',
    articles: ['栖川港前三季度吞吐量创新高 内河集装箱首次过半'],
    uses: [reprint],
    channels: [site, account],
    languages: ['zh-CN'],
    days: 365,
    deliveries: null,
    exclusivity: open,
    at: { days: 5, time: '10:12:40' },
    answers: [
      { at: { days: 4, time: '15:20:05' }, does: 'grant', by: 'gu', price: 30_000 },
      { at: { days: 3, time: '09:06:31' }, does: 'deliver', format: 'html', channel: site },
    ],
  },
  {
    purpose: '公众号“云汀早知道”周末版头条，希望九十天内在微信渠道独家刊发。',
    articles: ['东水门的旧书店：四十年，一间铺子和三代读书人'],
    uses: [reprint],
    channels: [account],
    languages: ['zh-CN'],
    days: 90,
    deliveries: null,
    exclusivity: { kind: 'exclusive', ownerReserved: true },
    at: { days: 9, time: '11:30:00' },
    answers: [{ at: { days: 8, time: '17:02:16' }, does: 'grant', by: 'xie', price: 180_000 }],
  },
  {
    purpose: '译成英文，刊于云汀新闻英文频道的科学栏目。',
    articles: ['三十四只水下听音器布进栖江 江豚有了实时“户籍”'],
    uses: [{ type: 'translate', modification: 'adapt', excerpt: null }],
    channels: [site],
    languages: ['en'],
    days: 180,
    deliveries: null,
    exclusivity: open,
    at: { days: 12, time: '14:18:27' },
    answers: [
      {
        at: { days: 11, time: '16:44:00' },
        does: 'refuse',
        by: 'gu',
        reason: '本文的英文版由本网自行翻译发布，暂不对外授权翻译。中文转载可以另行申请。',
        clauses: ['S2'],
      },
    ],
  },
  {
    purpose: '本地生活频道转载，配社区食堂地图。',
    articles: ['社区食堂开到第三十家 八十岁以上老人一餐十元封顶'],
    uses: [{ type: 'reprint', modification: 'abridge', excerpt: null }],
    channels: [site, account],
    languages: ['zh-CN'],
    days: 180,
    deliveries: null,
    exclusivity: open,
    at: { days: 2, time: '16:05:50' },
    answers: [
      {
        at: { days: 2, time: '17:31:12' },
        does: 'askBack',
        by: 'xie',
        text: '申请中写明要删节。请说明删去哪些段落，补贴标准一节须完整保留。',
      },
      {
        at: { days: 1, time: '09:10:44' },
        does: 'answer',
        text: '只删去最后一段关于明年规划的内容，补贴标准一节原样保留，标题不动。',
      },
      {
        at: { days: 1, time: '11:26:08' },
        does: 'askBack',
        by: 'xie',
        text: '可以。另请补充社区食堂地图的来源：如果由贵司自制，请在图上标明“云汀新媒制图”，以免读者误认为本网内容。',
      },
    ],
  },
  {
    purpose: '灯会专题三个版面，各取用一次。',
    articles: ['染坊巷秋灯会亮灯 两百盏手扎灯笼挂满老街'],
    uses: [reprint],
    channels: [site, account],
    languages: ['zh-CN'],
    days: 60,
    deliveries: 3,
    exclusivity: open,
    at: { days: 11, time: '09:40:00' },
    answers: [
      { at: { days: 10, time: '14:15:22' }, does: 'grant', by: 'gu', price: 45_000 },
      { at: { days: 10, time: '16:50:03' }, does: 'deliver', format: 'html', channel: site },
      { at: { days: 9, time: '08:20:47' }, does: 'deliver', format: 'text', channel: account },
    ],
  },
  {
    purpose: '“两江通达”系列报道，转载文字和图片。',
    articles: ['平澜大桥今晨通车 栖川南北两岸车程缩短至八分钟', '栖南铁路全线贯通 山区三县首次通上动车'],
    uses: [reprint],
    channels: [site, account],
    languages: ['zh-CN'],
    days: 365,
    deliveries: null,
    exclusivity: open,
    at: { minutes: 31 },
    answers: [],
  },
]

/** Name of the key that the licensee's editorial system pulls with. */
export const apiKeyName = '云汀采编系统'
