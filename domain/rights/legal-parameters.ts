import { z } from 'zod'

/**
 * Values that the rules use, each with the article it comes from. They were taken from secondary copies:
 * `checkedOn` is the day on which they were last compared, and screens show it.
 */
export const legalParameter = z.object({
  key: z.string().regex(/^[a-z][a-zA-Z]*(\.[a-zA-Z]+)+$/),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]),
  /** Unit of numbers: days, hours, seconds, 元/千字, 元, 倍, 字; empty for words. */
  unit: z.string().default(''),
  law: z.string(),
  article: z.string(),
  /** Civil date in the site's zone. */
  checkedOn: z.iso.date(),
  note: z.string(),
})
export type LegalParameter = z.infer<typeof legalParameter>

const checkedOn = '2026-11-24'
const COPYRIGHT = '著作权法'
const RULES = '著作权法实施条例'
const NETWORK = '信息网络传播权保护条例'
const PAY = '使用文字作品支付报酬办法'
const CIVIL = '民法典'
const HOUSE = '本站规则'

const row = (
  key: string,
  value: LegalParameter['value'],
  unit: string,
  law: string,
  article: string,
  note: string,
): LegalParameter => ({ key, value, unit, law, article, checkedOn, note })

export const legalParameters: readonly LegalParameter[] = [
  row('licence.onlyExpress', true, '', COPYRIGHT, '29', '许可合同中未明确许可的权利，未经权利人同意不得行使'),
  row(
    'licence.terms',
    'right, exclusivity, region, term, fee, breach',
    '',
    COPYRIGHT,
    '26',
    '许可使用合同的主要内容',
  ),
  row('right.translation', '10(15)', '', COPYRIGHT, '10(15)', '翻译权；机器翻译同样是翻译'),
  row('right.adaptation', '10(14)', '', COPYRIGHT, '10(14)', '改编权'),
  row('right.compilation', '10(16)', '', COPYRIGHT, '10(16)', '汇编权'),
  row('right.reproduction', '10(5)', '', COPYRIGHT, '10(5)', '复制权'),
  row('right.broadcast', '10(11)', '', COPYRIGHT, '10(11)', '广播权'),
  row('right.network', '10(12)', '', COPYRIGHT, '10(12)', '信息网络传播权'),
  row(
    'reprint.priorStatement',
    true,
    '',
    COPYRIGHT,
    '24(4)',
    '事先声明不许刊登、播放的，时事性文章的合理使用不适用',
  ),
  row('reprint.priorStatementOnline', true, '', NETWORK, '6(7), 10(1)', '网络传播同上'),
  row('facts.noCopyright', true, '', COPYRIGHT, '5(2)', '单纯事实消息不适用著作权法'),
  row('exclusive.inWriting', true, '', RULES, '23', '专有使用权许可应当采取书面形式'),
  row(
    'exclusive.silentShutsOutOwner',
    true,
    '',
    RULES,
    '24',
    '合同没有约定的，视为有权排除包括著作权人在内的任何人',
  ),
  row('sublicence.needsConsent', true, '', RULES, '24', '被许可人再许可第三人，须经著作权人许可'),
  row(
    'reprint.online',
    'permission, fee, author, title, source, no distortion',
    '',
    '国版办发〔2015〕3号',
    '1',
    '网络转载的要求',
  ),
  row('fee.original', [80, 300], '元/千字', PAY, '5', '原创作品'),
  row('fee.adaptation', [20, 100], '元/千字', PAY, '5', '改编'),
  row('fee.compilation', [10, 20], '元/千字', PAY, '5', '汇编'),
  row('fee.translation', [50, 200], '元/千字', PAY, '5', '翻译'),
  row('fee.reprint', 100, '元/千字', PAY, '13', '报刊转载，两个月内支付'),
  row('fee.reprintMonths', 2, '月', PAY, '13', '支付期限'),
  row('fee.halfUnder', 500, '字', PAY, '13', '不足五百字按千字减半'),
  row('fee.wholeUpTo', 1000, '字', PAY, '13', '五百字以上不足千字按千字'),
  row('damages.statutory', [500, 5_000_000], '元', COPYRIGHT, '54', '损失、违法所得、许可费均难以计算时'),
  row('damages.punitive', [1, 5], '倍', COPYRIGHT, '54', '故意且情节严重'),
  row('damages.costs', true, '', COPYRIGHT, '54', '另计制止侵权的合理开支'),
  row('proof.licence', 'accused', '', COPYRIGHT, '59', '被诉一方证明已获许可'),
  row(
    'notice.contents',
    'identity, contact, address, work, url, evidence',
    '',
    NETWORK,
    '14, 16',
    '通知与书面说明的内容',
  ),
  row('notice.civil', true, '', CIVIL, '1195, 1196', '通知与声明'),
  row('counterNotice.putBack', 'at-once', '', NETWORK, '17', '收到书面说明后即行恢复'),
  row('counterNotice.waitDays', 15, 'days', CIVIL, '1196', '「合理期限」由本站设定，法律未写天数'),
  row('limitation.years', 3, '年', CIVIL, '188', '普通诉讼时效'),
  row('limitation.maxYears', 20, '年', CIVIL, '188', '最长期间'),
  row('limitation.restart', true, '', CIVIL, '195', '提出履行请求则重新计算'),
  row(
    'source.listed',
    true,
    '',
    '互联网新闻信息服务管理规定',
    '15',
    '转载规定范围内的来源，注明来源、作者、标题、编辑真实姓名，可追溯',
  ),
  row('record.keepDays', 60, 'days', '互联网信息服务管理办法', '14', '至少；本站长期保存'),
  row('signature.reliable', true, '', '电子签名法', '13, 14', '可靠的电子签名与手写签名或者盖章具有同等效力'),
  row(
    'excerpt.counting',
    'han-and-words',
    '字',
    PAY,
    '5',
    '按实有正文计：汉字、标点各一字，连写的字母或数字一字，空白不计；计法为本站约定',
  ),
  row('lease.seconds', 60, 'seconds', HOUSE, '发放占用', '占用至多六十秒，且不越过授权期限'),
  row('correction.hours', 24, 'hours', HOUSE, '更正时限', '收到更正后'),
  row('removal.hours', 2, 'hours', HOUSE, '撤稿时限', '收到撤稿后'),
  row('cure.hours', 48, 'hours', HOUSE, '改正时限', '署名不合格的改正期限，逾期中止授权'),
]

const byKey = new WeakMap<readonly LegalParameter[], Map<string, LegalParameter>>()

/** The entry of a key; a table that lacks it falls back on ours. Throws RangeError on a key that nobody knows. */
export function parameterOf(table: readonly LegalParameter[] | undefined, key: string): LegalParameter {
  for (const one of [table, legalParameters]) {
    if (!one) continue
    let map = byKey.get(one)
    if (!map) {
      map = new Map(one.map((entry) => [entry.key, entry]))
      byKey.set(one, map)
    }
    const found = map.get(key)
    if (found) return found
  }
  throw new RangeError(`no legal parameter ${key}`)
}

/** A numeric parameter; throws TypeError where the table holds something else. */
export function numberOf(table: readonly LegalParameter[] | undefined, key: string): number {
  const { value } = parameterOf(table, key)
  if (typeof value !== 'number') throw new TypeError(`legal parameter ${key} is not a number`)
  return value
}

/** The parameter as a basis that a decision cites. */
export function citeLaw(table: readonly LegalParameter[] | undefined, key: string) {
  const { law, article, checkedOn: version } = parameterOf(table, key)
  return { kind: 'law' as const, id: law, version, clause: article }
}
