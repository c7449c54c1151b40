import { type DecisionInput, type DecisionInputDraft, decisionInput } from '@/domain/rights/decision'
import { sha256 } from '@/lib/hash'

/** Builders for questions to the decision engine: a valid thing with defaults; a test names only what it is about. */

type Draft = DecisionInputDraft
type RequestDraft = Draft['request']
type StateDraft = Draft['state']
type GrantDraft = NonNullable<StateDraft['grants']>[number]
type ScopeDraft = GrantDraft['scope']
type StatementDraft = StateDraft['statements'][number]
type ItemDraft = StateDraft['item']

export const NOW = Date.parse('2026-11-24T10:00:00+08:00')
export const YEAR = {
  from: Date.parse('2026-01-01T00:00:00+08:00'),
  to: Date.parse('2027-01-01T00:00:00+08:00'),
}

const clause = (id: string, text: string, rules: StatementDraft['clauses'][number]['rules']) => ({
  id,
  text: { 'zh-CN': text },
  sha256: sha256(text),
  rules,
})

export const aStatement = (change: Partial<StatementDraft> = {}): StatementDraft => ({
  id: 'st-1',
  version: 'v1',
  title: { 'zh-CN': '远帆网版权声明' },
  profile: {
    host: 'www.yuanfan.example',
    operator: '远帆文化传播（临江）有限公司',
    ownLabels: ['远帆网'],
    datelinePatterns: ['远帆网消息'],
    thirdPartyMarks: ['图片来源'],
  },
  clauses: [
    clause('S1', '由远帆文化独家经营。', [{ type: 'operator' }]),
    clause('S2', '未经授权不得使用。', [{ type: 'reserve', uses: ['reprint'], otherUses: true }]),
    clause('S3', '自有稿件统一许可。', [
      { type: 'ownContent' },
      {
        type: 'licensees',
        agreementRequired: true,
        creditTemplate: '来源：远帆网',
        sublicensing: 'none',
        costHeads: ['律师费'],
      },
    ]),
    clause('S4', '转载稿件本网无权许可。', [
      { type: 'reprints', disclaimer: { 'zh-CN': '不代表本网观点。' } },
    ]),
    clause('S5', '三十日内联系。', [{ type: 'contact', days: 30 }]),
  ],
  effectiveFrom: Date.parse('2025-01-01T00:00:00+08:00'),
  supersedes: null,
  ...change,
})

type Part = ItemDraft['components'][number]
export const aPart = (part: string, kind: Part['kind'], change: Partial<Part['ownership']> = {}): Part => ({
  part,
  kind,
  ownership: { class: 'own', rule: 'own-label', holder: '远帆网', ...change },
})

export const anItem = (change: Partial<ItemDraft> = {}): ItemDraft => ({
  id: 'item-1',
  title: '临江新码头今日启用',
  state: 'published',
  publishedAt: Date.parse('2026-10-08T09:00:00+08:00'),
  charCount: 1500,
  source: { label: '远帆网', registered: true },
  components: [aPart('headline', 'headline'), aPart('body', 'body')],
  ...change,
})

export const aScope = (change: Partial<ScopeDraft> = {}): ScopeDraft => ({
  uses: [{ type: 'reprint', modification: 'format' }],
  channels: [{ kind: 'web', address: 'news.example.cn' }],
  territory: { include: ['CN'] },
  term: YEAR,
  credit: { template: '来源：远帆网' },
  ...change,
})

export const aGrant = (change: Partial<GrantDraft> = {}): GrantDraft => ({
  id: 'grant-1',
  number: '授权〔2026〕第17号',
  organisationId: 'org-a',
  organisationName: '青禾日报社',
  status: 'active',
  scope: aScope(),
  targets: { itemIds: ['item-1'] },
  statementId: 'st-1',
  signature: 'done',
  payment: 'paid',
  grantedAt: YEAR.from,
  ...change,
})

export const aRequest = (change: Partial<RequestDraft> = {}): RequestDraft => ({
  phase: 'deliver',
  at: NOW,
  actor: { kind: 'licensee', organisationId: 'org-a', credential: 'valid' },
  uses: [{ type: 'reprint' }],
  channels: [{ kind: 'web', address: 'news.example.cn' }],
  territory: { include: ['CN'] },
  ...change,
})

export const aQuestion = (
  request: Partial<RequestDraft> = {},
  state: Partial<StateDraft> = {},
): DecisionInput =>
  decisionInput.parse({
    request: aRequest(request),
    state: { statements: [aStatement()], item: anItem(), grants: [aGrant()], ...state },
  })
