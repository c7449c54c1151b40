import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '@/domain/rights/decide'
import {
  type DecisionInput,
  type DecisionInputDraft,
  decisionInput,
  permits,
  phases,
} from '@/domain/rights/decision'
import { conflictOf } from '@/domain/rights/exclusivity'
import { ownershipClasses } from '@/domain/rights/ownership'
import { type Scope, scope } from '@/domain/rights/scope'
import { scopeWithin } from '@/domain/rights/scope-within'
import { countryCodes } from '@/domain/rights/territory'
import { canonicalText } from '@/lib/hash'
import {
  aGrant,
  anItem,
  aPart,
  aQuestion,
  aRequest,
  aScope,
  aStatement,
  NOW,
  YEAR,
} from '@/tests/support/questions'

/** Small worlds in which grants and questions often meet and often just miss each other. */
const some = <T>(...values: readonly T[]) => fc.constantFrom(...values)
const list = <T>(one: fc.Arbitrary<T>, max = 2) => fc.array(one, { minLength: 1, maxLength: max })
const types = some('reprint' as const, 'excerpt' as const, 'translate' as const)
const channel = fc.record({
  kind: some('web' as const, 'app' as const),
  address: some('a.cn', 'm.a.cn', 'b.cn', '*'),
  subdomains: some(true, false, null),
})
const territory = fc.record({
  include: list(some('CN', 'HK', 'JP', '142', '*', '华语地区')),
  exclude: fc.array(some('CN', 'JP'), { maxLength: 1 }),
})
const term = some(
  YEAR,
  { from: YEAR.from, to: NOW },
  { from: NOW, to: NOW + 1 },
  { from: NOW + 1, to: YEAR.to },
)
const use = fc.record({
  type: types,
  modification: some('none' as const, 'headline' as const, 'adapt' as const),
})
const languages = list(some('zh-CN', 'zh', 'zh-TW', 'en'))
const aScopeOf = fc
  .record({
    uses: list(use),
    channels: list(channel),
    territory,
    term,
    languages,
    quantity: fc.record({ deliveries: some(null, 1, 2) }),
    exclusivity: fc.record({
      kind: some('none' as const, 'exclusive' as const),
      ownerReserved: fc.boolean(),
    }),
    allOrNothing: fc.boolean(),
    partKinds: some(['body' as const], ['headline' as const, 'body' as const, 'photo' as const]),
    sublicensing: some('none' as const, 'named' as const),
  })
  .map((one) => aScope(one))
const grant = fc
  .record({
    id: some('g1', 'g2', 'g3', 'g4'),
    organisationId: some('org-a', 'org-b'),
    status: some('active' as const, 'active' as const, 'suspended' as const, 'revoked' as const),
    scope: aScopeOf,
    targets: some({ itemIds: null }, { itemIds: ['item-1'] }, { itemIds: ['item-2'] }),
    payment: some('paid' as const, 'pending' as const),
    used: some({ deliveries: 0 }, { deliveries: 1 }),
    grantedAt: some(1, 2),
  })
  .map((one) => aGrant(one))
const grants = fc.uniqueArray(grant, { selector: (one) => one.id, maxLength: 3 })
const cls = fc.oneof(
  { weight: 4, arbitrary: fc.constant('own' as const) },
  { weight: 1, arbitrary: some(...ownershipClasses) },
)
const components = fc
  .tuple(cls, cls)
  .map(([body, photo]) => [aPart('body', 'body', { class: body }), aPart('p1', 'photo', { class: photo })])
const request = fc
  .record({
    phase: some(...phases),
    uses: list(use),
    channels: fc.option(list(channel), { nil: null }),
    territory: fc.option(territory, { nil: null }),
    languages,
    excerpt: some(null, { chars: 10 }),
    endUserId: some(null, 'org-a', 'org-c'),
  })
  .map((one) => aRequest(one))
const question = fc.record({ request, grants, components }).map(
  (one): DecisionInputDraft => ({
    request: one.request,
    state: { statements: [aStatement()], item: anItem({ components: one.components }), grants: one.grants },
  }),
)

const shuffled = <T>(values: readonly T[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length })

const ask = (draft: DecisionInputDraft) => decide(decisionInput.parse(draft))
const LOOKS_AT_GRANTS = new Set(['deliver', 'publish', 'retain', 'onward', 'crawl', 'monitor'])
const needsRight = (input: DecisionInput, part: string) =>
  input.state.item.components.find((one) => one.part === part)?.ownership.class !== 'fact_only'

describe('the decision', () => {
  it('permits nothing outside a grant', () => {
    fc.assert(
      fc.property(question, (draft) => {
        const input = decisionInput.parse(draft)
        const answer = decide(input)
        if (!LOOKS_AT_GRANTS.has(answer.phase) || !permits(answer)) return
        const given = answer.components.filter(
          (one) => one.outcome === 'permit' && needsRight(input, one.part),
        )
        if (given.length === 0) return
        const basis = input.state.grants.find((one) => one.id === answer.grantId)
        expect(basis).toBeDefined()
        if (!basis) return
        const { request: asked } = input
        expect(basis.organisationId).toBe('org-a')
        expect(asked.endUserId === null || asked.endUserId === 'org-a').toBe(true)
        expect(basis.status === 'revoked').toBe(false)
        expect(basis.scope.term.from <= asked.at && asked.at < basis.scope.term.to).toBe(true)
        for (const one of asked.uses) expect(basis.scope.uses.map((use) => use.type)).toContain(one.type)
        for (const one of asked.channels ?? [])
          expect(basis.scope.channels.map((use) => use.kind)).toContain(one.kind)
        for (const one of given) expect(basis.scope.partKinds).toContain(one.kind)
        const alone = ask({ ...draft, request: { ...draft.request, grantId: basis.id } })
        expect(permits(alone)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('no prohibition turns a refusal into a permit', () => {
    type Change = (one: DecisionInputDraft) => DecisionInputDraft
    const inState = (make: (state: DecisionInputDraft['state']) => object): Change => {
      return (one) => ({ ...one, state: { ...one.state, ...make(one.state) } })
    }
    const prohibitions: Change[] = [
      inState(({ item }) => ({ item: { ...item, state: 'withdrawn' } })),
      inState(({ item }) => ({ item: { ...item, embargoUntil: NOW + 1 } })),
      inState(() => ({ notices: [{ id: 'n', kind: 'kill', itemId: 'item-1', issuedAt: NOW }] })),
      inState(() => ({
        notices: [{ id: 'n', kind: 'kill', itemId: 'item-1', parts: ['p1'], issuedAt: NOW }],
      })),
      inState((state) => ({ grants: state.grants?.map((one) => ({ ...one, status: 'revoked' })) ?? [] })),
      inState((state) => ({ grants: state.grants?.slice(1) ?? [] })),
      inState((state) => ({
        grants: state.grants?.map((one) => ({
          ...one,
          scope: { ...one.scope, territory: { ...one.scope.territory, exclude: ['CN'] } },
        })),
      })),
      inState((state) => ({
        grants: [
          ...(state.grants ?? []),
          aGrant({
            id: 'x',
            organisationId: 'org-x',
            grantedAt: 0,
            scope: aScope({ exclusivity: { kind: 'exclusive' } }),
          }),
        ],
      })),
    ]
    fc.assert(
      fc.property(question, fc.constantFrom(...prohibitions), (draft, prohibit) => {
        const before = ask(draft)
        const after = ask(prohibit(draft))
        if (before.outcome === 'deny') expect(permits(after)).toBe(false)
        const free = (one: typeof before) => one.components.filter((part) => part.outcome === 'permit').length
        if (permits(before) && permits(after)) expect(free(after)).toBeLessThanOrEqual(free(before))
      }),
      { numRuns: 400 },
    )
  })

  it('the same question gives the same bytes, whatever the order of the grants', () => {
    fc.assert(
      fc.property(
        question.chain((draft) => fc.tuple(fc.constant(draft), shuffled(draft.state.grants ?? []))),
        ([draft, mixed]) => {
          const first = ask(draft)
          expect(canonicalText(ask(structuredClone(draft)))).toBe(canonicalText(first))
          const other = ask({ ...draft, state: { ...draft.state, grants: mixed } })
          expect({ ...other, inputHash: '' }).toEqual({ ...first, inputHash: '' })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('never changes the question', () => {
    fc.assert(
      fc.property(question, (draft) => {
        const input = decisionInput.parse(draft)
        const before = canonicalText(input)
        decide(input)
        expect(canonicalText(input)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  it('never leases past the term or for more than sixty seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: YEAR.to - 120_000, max: YEAR.to - 1 }), (at) => {
        const lease = decide(aQuestion({ at })).consume?.leaseUntil ?? Number.NaN
        expect(lease).toBe(Math.min(at + 60_000, YEAR.to))
      }),
    )
  })
})

describe('scopes', () => {
  const parsed = aScopeOf.map((one): Scope => scope.parse(one))
  it('what a child within its parent permits, the parent permits too', () => {
    fc.assert(
      fc.property(parsed, parsed, request, (parent, child, asked) => {
        if (scopeWithin(parent, child).verdict !== 'true') return
        const under = (one: Scope) =>
          ask({
            request: { ...asked, phase: 'deliver', endUserId: null },
            state: { statements: [aStatement()], item: anItem(), grants: [aGrant({ scope: one })] },
          })
        if (under(child).outcome === 'permit_with_duties') expect(permits(under(parent))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  it('conflict does not depend on who came first, and a scope meets itself', () => {
    fc.assert(
      fc.property(parsed, parsed, (a, b) => {
        expect(conflictOf(a, b)).toEqual(conflictOf(b, a))
        const nowhere = a.territory.exclude.length > 0
        if (!nowhere) expect(conflictOf(a, a).verdict).not.toBe('compatible')
      }),
    )
  })
  it('a country is in the world', () => {
    for (const code of countryCodes)
      expect(
        decide(
          aQuestion(
            { territory: { include: [code] } },
            { grants: [aGrant({ scope: aScope({ territory: { include: ['*'] } }) })] },
          ),
        ).code,
      ).toBe('PERMITTED')
  })
})
