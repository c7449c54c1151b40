import { z } from 'zod'
import type { Cite } from '@/lib/refused'

/**
 * The site's copyright statement as program: clauses with their text for people and, beside it, the data that
 * the rules read. Nothing about one site stands in code: host, operator, labels, patterns and days are all here.
 */

/** Uses that a clause can reserve, in the words of 著作权法 art. 10 and of the statement itself. */
export const useTypes = [
  'reprint', // 转载
  'excerpt', // 摘编
  'copy', // 复制
  'translate', // 翻译
  'adapt', // 改编
  'compile', // 汇编
  'broadcast', // 广播
  'print', // 纸质印刷
  'internal', // 内部使用
  'aiTrain', // 人工智能训练
  'aiInput', // 检索增强等输入
  'index', // 索引
] as const
export const useType = z.enum(useTypes)
export type UseType = z.infer<typeof useType>

export const localised = z.object({ 'zh-CN': z.string().min(1), en: z.string().min(1).optional() })

const clauseRule = z.discriminatedUnion('type', [
  /** Who hosts the site and which operator alone may license on its behalf (S1). */
  z.object({ type: z.literal('operator') }),
  /** Own content may not be used in these ways without written authorisation (S2). */
  z.object({ type: z.literal('reserve'), uses: z.array(useType), otherUses: z.boolean() }),
  /** Own content is what carries the own labels, except what is expressly a third party's (S3). */
  z.object({ type: z.literal('ownContent') }),
  /** Licensees stay in scope, and credit with the template; nobody sublicenses (S3). */
  z.object({
    type: z.literal('licensees'),
    agreementRequired: z.boolean(),
    creditTemplate: z.string(),
    sublicensing: z.enum(['none', 'named']),
    /** Heads of cost that an infringer bears. */
    costHeads: z.array(z.string()),
  }),
  /** Content labelled with another outlet is a reprint without endorsement; we never license it (S4). */
  z.object({ type: z.literal('reprints'), disclaimer: localised }),
  /** Contact about content or copyright within so many days of the matter (S5). */
  z.object({ type: z.literal('contact'), days: z.int().positive() }),
])
export type ClauseRule = z.infer<typeof clauseRule>

export const clause = z.object({
  /** `S1` … as cited; stable across versions where the matter is the same. */
  id: z.string().regex(/^[A-Z]\d+(\.\d+)?$/),
  text: localised,
  /** SHA-256 (hex) of the zh-CN text. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rules: z.array(clauseRule),
})
export type Clause = z.infer<typeof clause>

/** The part of the site's profile that ownership is judged against. */
export const siteProfile = z.object({
  host: z.string().min(1),
  operator: z.string().min(1),
  /** 来源 labels that mean "our own", with every known alias: `国际在线`, `中央广电总台国际在线`. */
  ownLabels: z.array(z.string().min(1)).min(1),
  /**
   * Openings that mark own content, as `XX` templates: `国际在线XX报道` matches any run of at most 12 Han
   * characters for XX. `国际在线专稿`, `国际在线消息`, `国际在线报道` stand without one.
   */
  datelinePatterns: z.array(z.string().min(1)),
  /** Express marks of a third party's content: `新华社发`, `视觉中国`, `转自`, `图片来源`. */
  thirdPartyMarks: z.array(z.string().min(1)),
  timeZone: z.string().default('Asia/Shanghai'),
})
export type SiteProfile = z.infer<typeof siteProfile>

export const statementVersion = z.object({
  id: z.string().min(1),
  /** Shown to people and cited: `v1`, `v2`. */
  version: z.string().regex(/^v\d+$/),
  title: localised,
  profile: siteProfile,
  clauses: z.array(clause).min(1),
  /** Instant (UTC ms) from which it is in force. */
  effectiveFrom: z.number(),
  /** Id of the version it takes the place of. */
  supersedes: z.string().nullable(),
})
export type StatementVersion = z.infer<typeof statementVersion>

/** The clause that carries a rule of this type, or null where the statement has none. */
export const clauseFor = (statement: StatementVersion, type: ClauseRule['type']): Clause | null =>
  statement.clauses.find((one) => one.rules.some((rule) => rule.type === type)) ?? null

export function ruleOf<T extends ClauseRule['type']>(
  statement: StatementVersion,
  type: T,
): Extract<ClauseRule, { type: T }> | null {
  for (const one of statement.clauses)
    for (const rule of one.rules) if (rule.type === type) return rule as Extract<ClauseRule, { type: T }>
  return null
}

/** A cite of the clause that carries a rule; a rule without a clause cites the statement as a whole. */
export function citeStatement(statement: StatementVersion, type: ClauseRule['type']): Cite {
  const found = clauseFor(statement, type)
  return {
    kind: 'statement',
    id: statement.id,
    version: statement.version,
    clause: found?.id ?? '*',
    ...(found ? { textHash: found.sha256 } : {}),
  }
}

/** The version in force at an instant: the latest that had taken effect. */
export const statementInForce = (versions: readonly StatementVersion[], at: number) =>
  versions
    .filter((one) => one.effectiveFrom <= at)
    .toSorted((a, b) => b.effectiveFrom - a.effectiveFrom || b.version.localeCompare(a.version))[0] ?? null
