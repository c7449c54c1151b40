import { sha256 } from '@/lib/hash'
import type { Clause, ClauseRule, StatementVersion } from './statement'

export interface SiteNames {
  /** Name of the site, which is its own 来源 label too. */
  name: string
  /** Who hosts it. */
  host: string
  /** Who alone licenses its content. */
  operator: string
  timeZone: string
}

const clause = (id: string, zh: string, en: string, ...rules: ClauseRule[]): Clause => ({
  id,
  text: { 'zh-CN': zh, en },
  sha256: sha256(zh),
  rules,
})

/**
 * The statement that a new site starts with: five clauses that reserve everything, so that nothing is allowed by
 * omission before the newsroom's lawyers have put their own in its place.
 */
export function startingStatement(
  { name, host, operator, timeZone }: SiteNames,
  id: string,
  effectiveFrom: number,
): StatementVersion {
  const credit = `来源：${name}`
  return {
    id,
    version: 'v1',
    title: { 'zh-CN': `${name}版权声明`, en: `${name}: copyright statement` },
    profile: {
      host,
      operator,
      ownLabels: [name],
      datelinePatterns: [`${name}消息`, `${name}专稿`, `${name}报道`, `${name}XX消息`, `${name}XX报道`],
      thirdPartyMarks: ['新华社发', '视觉中国', '图片来源', '转自', '转载自', '供图', '资料图片'],
      timeZone,
    },
    clauses: [
      clause(
        'S1',
        `${name}由${host}主办。网站内容的对外授权由${operator}统一办理。`,
        `${name} is hosted by ${host}. ${operator} alone licenses its content.`,
        { type: 'operator' },
      ),
      clause(
        'S2',
        `注明“${credit}”的内容，未经书面授权，任何单位和个人不得转载、摘编、复制、翻译、改编、汇编、广播、印制，不得用于人工智能训练和检索，也不得以其他方式使用。`,
        `Content labelled “${credit}” may not be reprinted, excerpted, copied, translated, adapted, compiled, broadcast, printed, used for artificial intelligence or in any other way without written authorisation.`,
        {
          type: 'reserve',
          uses: [
            'reprint',
            'excerpt',
            'copy',
            'translate',
            'adapt',
            'compile',
            'broadcast',
            'print',
            'aiTrain',
            'aiInput',
          ],
          otherUses: true,
        },
      ),
      clause(
        'S3',
        `以“${name}消息”“${name}专稿”“${name}报道”等电头发布的内容为本网自有内容，标明属于第三方的除外。被授权方应在授权范围内使用并注明“${credit}”，不得转授他人；违反的，应赔偿损失并承担维权费用。`,
        `What opens with a dateline of ${name} is our own content, except what is marked as a third party’s. Licensees stay within their grant, state “${credit}” and do not sub-license; who breaks this bears the loss and the costs.`,
        { type: 'ownContent' },
        {
          type: 'licensees',
          agreementRequired: true,
          creditTemplate: credit,
          sublicensing: 'none',
          costHeads: ['律师费', '诉讼费', '差旅费', '公证费'],
        },
      ),
      clause(
        'S4',
        '注明其他来源的作品均为转载，目的在于传播信息，不代表本网赞同其观点或者证实其内容；本网不对其授权。',
        'Works labelled with another source are reprints to spread information, neither endorsed nor confirmed, and not licensed by us.',
        {
          type: 'reprints',
          disclaimer: {
            'zh-CN': '本文为转载，不代表本网赞同其观点或者证实其内容。',
            en: 'This is a reprint; we neither endorse nor confirm what it says.',
          },
        },
      ),
      clause(
        'S5',
        '对作品内容、版权等有异议的，请自有关情形发生之日起30日内与本网联系。',
        'Please contact us about content or copyright within 30 days of the matter.',
        { type: 'contact', days: 30 },
      ),
    ],
    effectiveFrom,
    supersedes: null,
  }
}
