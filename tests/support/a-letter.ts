import { type LetterFacts, letterFacts, standardTerms } from '@/domain/licensing/letter'
import { type Scope, scope } from '@/domain/rights/scope'
import { startOfDay } from '@/lib/time'

const zone = 'Asia/Shanghai'

/** A reprint in full on one host of the mainland for a year. */
export const aScope = (more: Partial<Scope> = {}): Scope =>
  scope.parse({
    uses: [{ type: 'reprint' }],
    channels: [{ kind: 'web', address: 'news.example.cn' }],
    territory: { include: ['CN'] },
    term: { from: startOfDay('2026-12-01', zone), to: startOfDay('2027-12-01', zone) },
    credit: { template: '来源：海滨在线' },
    ...more,
  })

export function aLetter(more: Partial<LetterFacts> = {}): LetterFacts {
  const base = { scope: aScope(), creditLine: '来源：海滨在线', ...more }
  return letterFacts.parse({
    number: '海滨授〔2026〕0042号',
    token: 'a-token-for-tests-only-0042',
    licensor: { operator: '海滨在线新闻网络有限公司', host: 'www.haibin.example' },
    licensee: { name: '临港晨报社', creditCode: '91350100M000100Y43' },
    works: [
      {
        number: 'HB-2026-0117',
        title: '海滨新港首条智能航线开通',
        publishedAt: Date.parse('2026-11-24T14:08:52+08:00'),
        url: 'https://www.haibin.example/a/HB-2026-0117',
        parts: [
          { part: 'headline', kind: 'headline' },
          { part: 'body', kind: 'body' },
          { part: 'p1', kind: 'photo' },
          { part: 'p2', kind: 'photo' },
        ],
        excluded: [{ part: 'p3', kind: 'photo' }],
      },
    ],
    statement: { id: 'statement-2', version: 'v2', title: '版权声明' },
    issuedAt: Date.parse('2026-11-25T10:00:00+08:00'),
    terms: standardTerms(base),
    ...base,
  })
}
