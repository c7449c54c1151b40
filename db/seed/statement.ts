import type { Clause, ClauseRule, StatementVersion, UseType } from '@/domain/rights/statement'
import { sha256 } from '@/lib/hash'

/** The invented site's copyright statement: five clauses, in two versions. */

const clause = (id: string, zh: string, en: string, rules: ClauseRule[]): Clause => ({
  id,
  text: { 'zh-CN': zh, en },
  sha256: sha256(zh),
  rules,
})

const profile: StatementVersion['profile'] = {
  host: '栖川广播电视台',
  operator: '栖川在线传媒有限公司',
  ownLabels: ['栖川在线', '栖川广电栖川在线'],
  datelinePatterns: ['栖川在线消息', '栖川在线专稿', '栖川在线报道', '栖川在线XX消息', '栖川在线XX报道'],
  thirdPartyMarks: [
    '新华社发',
    '视觉中国',
    '澜图影像',
    '图片来源',
    '转自',
    '转载自',
    '供图',
    '资料图片',
    '网络截图',
  ],
  timeZone: 'Asia/Shanghai',
}

const title = {
  'zh-CN': '栖川在线关于版权与内容使用的声明',
  en: 'Qichuan Online: statement on copyright and the use of content',
}

const operator = clause(
  'S1',
  '栖川在线的主办单位是栖川广播电视台。网站内容的对外授权与商务合作，由主办单位委托栖川在线传媒有限公司统一办理；其他单位和个人无权代为授权，也无权收取费用。',
  'Qichuan Online is hosted by Qichuan Radio and Television. Licensing of its content and all business with it is handled by Qichuan Online Media Co., Ltd. alone, on the host’s behalf; nobody else may license or collect fees.',
  [{ type: 'operator' }],
)

const reserved = (zhOthers: string, enOthers: string, uses: UseType[]) =>
  clause(
    'S2',
    `页面标明“来源：栖川在线”的文字、图片、图表和音视频受著作权法保护。未取得书面授权，任何单位和个人不得转载、摘编、复制、翻译或者改编，也不得以其他方式使用${zhOthers}。`,
    `Texts, pictures, charts, sound and video labelled “来源：栖川在线” are protected by copyright. Without written authorisation nobody may reprint, excerpt, copy, translate or adapt them, or use them in any other way${enOthers}.`,
    [{ type: 'reserve', uses, otherUses: true }],
  )

const ownContent = clause(
  'S3',
  '本网自有内容，是指冠以“栖川在线消息”“栖川在线专稿”“栖川在线报道”以及“栖川在线××消息”“栖川在线××报道”的作品；其中标明属于第三方的文字和图片除外。自有内容由栖川在线传媒有限公司统一管理和授权。被授权方应当在授权书载明的用途、渠道、地域和期限内使用，在标题下方或者正文之前注明“来源：栖川在线”，不得转授他人。未签订协议或者未取得授权书而使用的，应当赔偿由此造成的损失，并承担律师费、诉讼费、差旅费、公证费等为制止侵权支出的费用。',
  'Our own content is what opens with “栖川在线消息”, “栖川在线专稿”, “栖川在线报道”, “栖川在线××消息” or “栖川在线××报道”, except text and pictures in it that are marked as a third party’s. Qichuan Online Media Co., Ltd. alone manages and licenses it. Licensees use it within the purpose, channels, territory and term of their letter, state “来源：栖川在线” under the headline or before the text, and do not sub-license. Whoever uses it without an agreement or letter makes good the loss and bears what it costs to stop the infringement: lawyers, court, travel, notary.',
  [
    { type: 'ownContent' },
    {
      type: 'licensees',
      agreementRequired: true,
      creditTemplate: '来源：栖川在线',
      sublicensing: 'none',
      costHeads: ['律师费', '诉讼费', '差旅费', '公证费'],
    },
  ],
)

const reprints = clause(
  'S4',
  '页面标明其他来源的作品，是本网为传播信息而转载，著作权归原作者和原刊载媒体所有，本网不对外授权。转载不意味着本网赞同其观点或者证实其内容；需要使用的，请与原出处联系。',
  'Works labelled with another source are reprinted to spread information; copyright in them stays with their authors and the outlets that first ran them, and we do not license them. A reprint neither endorses nor confirms what it says; please turn to the original source.',
  [
    {
      type: 'reprints',
      disclaimer: {
        'zh-CN':
          '本文转载自其他媒体，著作权归原作者和原刊载媒体所有。转载是为了传播信息，不代表本网赞同其观点或者证实其内容。',
        en: 'This article is reprinted from another outlet; copyright stays with its author and that outlet. It is reprinted to spread information and is neither endorsed nor confirmed by us.',
      },
    },
  ],
)

const contact = clause(
  'S5',
  '认为本网内容失实、侵犯其著作权或者其他权利的，请自知道有关情形之日起30日内与本网联系，并说明身份、页面地址和理由。逾期提出的，本网同样受理。',
  'Whoever finds content of ours wrong, or that it infringes copyright or other rights, is asked to contact us within 30 days of learning of it, saying who they are, which page and why. Later notices are dealt with as well.',
  [{ type: 'contact', days: 30 }],
)

const basicUses: UseType[] = ['reprint', 'excerpt', 'copy', 'translate', 'adapt']

/** `effectiveFrom` as a legal date at 00:00 in the site's zone, which the loader turns into an instant. */
export const statementVersions: readonly (Omit<StatementVersion, 'effectiveFrom'> & {
  effectiveFrom: string
})[] = [
  {
    id: 'qichuan-v1',
    version: 'v1',
    title,
    profile,
    clauses: [operator, reserved('', '', basicUses), ownContent, reprints, contact],
    effectiveFrom: '2024-03-01',
    supersedes: null,
  },
  {
    id: 'qichuan-v2',
    version: 'v2',
    title,
    profile,
    clauses: [
      operator,
      reserved(
        '，包括汇编、广播、印制，以及用于人工智能模型的训练、检索和生成',
        ', which includes compiling, broadcasting and printing them and using them to train, ground or prompt artificial intelligence',
        [...basicUses, 'compile', 'broadcast', 'print', 'aiTrain', 'aiInput'],
      ),
      ownContent,
      reprints,
      contact,
    ],
    effectiveFrom: '2026-01-01',
    supersedes: 'qichuan-v1',
  },
]
