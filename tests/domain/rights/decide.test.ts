import { describe, expect, it } from 'vitest'
import { decide, sentenceFacts } from '@/domain/rights/decide'
import { phases, testNames } from '@/domain/rights/decision'
import { legalParameters } from '@/domain/rights/legal-parameters'
import { aGrant, anItem, aPart, aQuestion, aScope, aStatement, NOW, YEAR } from '@/tests/support/questions'

const codeOf = (...question: Parameters<typeof aQuestion>) => decide(aQuestion(...question)).code
const staff = { kind: 'staff' as const, roles: ['rights'], credential: 'valid' as const }
const thirdParty = { class: 'third_party' as const, rule: 'other-label' as const, holder: '青禾日报' }
const reprint = {
  source: { label: '青禾日报', registered: true },
  components: [aPart('headline', 'headline', thirdParty), aPart('body', 'body', thirdParty)],
}

describe('order of the tests', () => {
  // Each step mends what the one before had failed on, so that the next in order speaks.
  const bad = {
    actor: { kind: 'licensee' as const, organisationId: 'org-a', credential: 'revoked' as const },
    uses: [{ type: 'translate' as const }],
  }
  const good = { ...bad, actor: { ...bad.actor, credential: 'valid' as const } }
  const kill = [{ id: 'n', kind: 'kill' as const, itemId: 'item-1', issuedAt: NOW - 1 }]
  const item = anItem({ ...reprint, embargoUntil: NOW + 1 })
  it.each([
    ['CREDENTIAL_REVOKED', bad, { item, notices: kill }],
    ['KILLED', good, { item, notices: kill }],
    ['EMBARGOED', good, { item }],
    ['THIRD_PARTY_SOURCE', good, { item: { ...item, embargoUntil: NOW } }],
    ['RIGHT_NOT_GRANTED', good, {}],
    ['PERMITTED', {}, {}],
  ] as const)('%s', (code, request, state) => {
    expect(codeOf(request, { ...state, notices: 'notices' in state ? [...state.notices] : [] })).toBe(code)
  })

  it.each(phases)('tells every test in %s, in order', (phase) => {
    const { trace } = decide(aQuestion({ phase }))
    expect(trace.map((one) => one.test)).toEqual(testNames)
    const stop = trace.findIndex((one) => one.result === 'failed' || one.result === 'unknown')
    if (stop >= 0)
      for (const one of trace.slice(stop + 1)) expect(['not_reached', 'not_applicable']).toContain(one.result)
  })
})

describe('withdrawal', () => {
  it('a court order comes before a kill, a kill before a withdrawal', () => {
    const notice = (kind: 'withdrawal' | 'kill' | 'court_order') => ({
      id: kind,
      kind,
      itemId: 'item-1',
      issuedAt: NOW,
    })
    expect(codeOf({}, { notices: [notice('withdrawal'), notice('kill'), notice('court_order')] })).toBe(
      'COURT_ORDER',
    )
    expect(codeOf({}, { notices: [notice('withdrawal'), notice('kill')] })).toBe('KILLED')
  })
  it('a notice speaks from its own instant, and only of its own item', () => {
    const kill = { id: 'n', kind: 'kill' as const, itemId: 'item-1', issuedAt: NOW + 1 }
    expect(codeOf({}, { notices: [kill] })).toBe('PERMITTED')
    expect(codeOf({ at: NOW + 1 }, { notices: [kill] })).toBe('KILLED')
    expect(codeOf({ at: NOW + 1 }, { notices: [{ ...kill, itemId: 'item-2' }] })).toBe('PERMITTED')
  })
  it('drafts go to nobody, though the desk may ask what they could be licensed for', () => {
    const draft = { item: anItem({ state: 'draft' }) }
    expect(codeOf({}, draft)).toBe('NOT_PUBLISHED')
    expect(codeOf({ phase: 'quote' }, draft)).toBe('NOT_PUBLISHED')
    expect(codeOf({ phase: 'quote', actor: staff }, draft)).toBe('LICENSABLE')
  })
})

describe('credential', () => {
  it.each([
    ['grant', { kind: 'licensee', organisationId: 'org-a', credential: 'valid' }, 'NOT_OPERATOR'],
    ['grant', { kind: 'staff', roles: ['editor'], credential: 'valid' }, 'NOT_OPERATOR'],
    ['grant', staff, 'LICENSABLE'],
    ['deliver', { kind: 'licensee', organisationId: 'org-a', credential: 'missing' }, 'CREDENTIAL_MISSING'],
    ['deliver', { kind: 'licensee', organisationId: 'org-a', credential: 'expired' }, 'CREDENTIAL_EXPIRED'],
    ['issue', { kind: 'licensee', organisationId: 'org-a', credential: 'valid' }, 'NOT_OPERATOR'],
    ['quote', { kind: 'public' }, 'LICENSABLE'],
  ] as const)('%s by %j: %s', (phase, actor, code) => {
    const roles = 'roles' in actor ? [...actor.roles] : []
    expect(codeOf({ phase, actor: { ...actor, roles } }, { grants: [] })).toBe(code)
  })
  it('a licensee cannot speak for another by naming it', () => {
    const actor = { kind: 'licensee' as const, organisationId: 'org-z', credential: 'valid' as const }
    expect(codeOf({ actor, licenseeId: 'org-a' })).toBe('NO_GRANT')
    expect(codeOf({ actor, endUserId: 'org-a' })).toBe('NO_GRANT')
  })
})

describe('reprints on our own site', () => {
  const issue = { phase: 'issue' as const, actor: staff }
  const list = (from: number, to: number | null) => ({
    mustKeepToList: true,
    lists: [{ id: 'l', title: '稿源名单', from, to, names: ['青禾日报'] }],
  })
  const free = { ...reprint, source: { ...reprint.source, inboundRequired: false } }
  it.each([
    [
      'not in the registry',
      { source: { label: '青禾日报', registered: false } },
      undefined,
      'SOURCE_NOT_REGISTERED',
    ],
    ['on the list in force', { source: free.source }, list(NOW - 1, null), 'PERMITTED'],
    ['on a list that has ended', { source: free.source }, list(0, NOW), 'SOURCE_NOT_APPROVED'],
    ['on a list to come', { source: free.source }, list(NOW + 1, null), 'SOURCE_NOT_APPROVED'],
    ['a licence is needed', {}, undefined, 'INBOUND_MISSING'],
  ] as const)('%s', (_, change, sources, code) => {
    const item = anItem({ ...reprint, ...change })
    expect(
      codeOf(issue, { item, ...(sources ? { sources: { ...sources, lists: [...sources.lists] } } : {}) }),
    ).toBe(code)
  })
  it('owes source, author, title and editor', () => {
    const answer = decide(aQuestion(issue, { item: anItem(free) }))
    expect(answer.duties).toMatchObject([{ action: 'showSource', text: '青禾日报' }])
  })
  it('a licence that may be passed on lets a third party’s text be granted, within its bounds', () => {
    const held = {
      id: 'in-1',
      licensor: '青禾日报社',
      scope: aScope({ channels: [{ kind: 'web', address: '*' }] }),
      passOn: true,
    }
    const components = reprint.components.map((one) => ({ ...one, inboundLicenceId: 'in-1' }))
    const state = { item: anItem({ ...reprint, components }), inboundLicences: [held], grants: [] }
    expect(codeOf({ phase: 'quote', term: YEAR }, state)).toBe('LICENSABLE')
    expect(codeOf({ phase: 'quote', term: { ...YEAR, to: YEAR.to + 1 } }, state)).toBe('INBOUND_EXCEEDED')
    expect(codeOf({ phase: 'quote', channels: [{ kind: 'print', address: '*' }] }, state)).toBe(
      'INBOUND_EXCEEDED',
    )
    expect(codeOf({ phase: 'quote', territory: null }, state)).toBe('INBOUND_UNDECIDED')
    expect(codeOf({ phase: 'quote' }, { ...state, inboundLicences: [] })).toBe('THIRD_PARTY_SOURCE')
    const item = anItem({ ...reprint, components, source: { label: '青禾日报', registered: false } })
    expect(codeOf({ phase: 'quote' }, { ...state, item })).toBe('SOURCE_NOT_REGISTERED')
  })
})

describe('grants', () => {
  it('are tried one at a time, never put together', () => {
    const host = aGrant({ id: 'g-host', scope: aScope({ territory: { include: ['JP'] } }) })
    const land = aGrant({ id: 'g-land', scope: aScope({ channels: [{ kind: 'web', address: 'other.cn' }] }) })
    expect(decide(aQuestion({}, { grants: [host, land] })).outcome).toBe('deny')
    expect(
      codeOf(
        { uses: [{ type: 'reprint' }, { type: 'excerpt' }] },
        { grants: [aGrant(), aGrant({ id: 'g-2', scope: aScope({ uses: [{ type: 'excerpt' }] }) })] },
      ),
    ).toBe('RIGHT_NOT_GRANTED')
  })
  it('the most specific target, then the narrowest channel, the earliest end, the id', () => {
    const archive = aGrant({ id: 'a', targets: { itemIds: null } })
    const wide = aGrant({ id: 'b', scope: aScope({ channels: [{ kind: 'web', address: '*' }] }) })
    const late = aGrant({ id: 'c', scope: aScope({ term: { ...YEAR, to: YEAR.to + 1 } }) })
    const [two, one] = [aGrant({ id: 'e' }), aGrant({ id: 'd' })]
    const chosen = (grants: (typeof one)[]) => decide(aQuestion({}, { grants })).grantId
    expect(chosen([archive, wide, late, two, one])).toBe('d')
    expect(chosen([archive, wide, late, two])).toBe('e')
    expect(chosen([archive, wide, late])).toBe('c')
    expect(chosen([archive, wide])).toBe('b')
    expect(chosen([archive])).toBe('a')
  })
  it('the next one answers where the best fit is used up', () => {
    const used = aGrant({ id: 'a', scope: aScope({ quantity: { deliveries: 1 } }), used: { deliveries: 1 } })
    expect(decide(aQuestion({}, { grants: [used, aGrant({ id: 'b' })] })).grantId).toBe('b')
    expect(codeOf({ grantId: 'a' }, { grants: [used, aGrant({ id: 'b' })] })).toBe('QUANTITY_EXHAUSTED')
  })
  it.each([
    ['draft', 'GRANT_NOT_ACTIVE'],
    ['pending_signature', 'SIGNATURE_PENDING'],
    ['pending_payment', 'PAYMENT_PENDING'],
    ['suspended', 'GRANT_SUSPENDED'],
    ['revoked', 'GRANT_REVOKED'],
    ['superseded', 'GRANT_SUPERSEDED'],
    ['expired', 'TERM_ENDED'],
    ['exhausted', 'QUANTITY_EXHAUSTED'],
  ] as const)('that are %s: %s', (status, code) => {
    expect(codeOf({}, { grants: [aGrant({ status })] })).toBe(code)
  })
  it.each([
    ['signature', { signature: 'pending' }, 'SIGNATURE_PENDING'],
    ['payment', { payment: 'pending' }, 'PAYMENT_PENDING'],
    ['consent', { consent: 'pending' }, 'CONSENT_PENDING'],
  ] as const)('want their %s whatever their status says', (_, change, code) => {
    expect(codeOf({}, { grants: [aGrant(change)] })).toBe(code)
  })
  it.each([
    ['before the term', { at: YEAR.from - 1 }, {}, 'TERM_NOT_BEGUN'],
    ['another item', {}, { targets: { itemIds: ['item-2'] } }, 'ITEM_NOT_GRANTED'],
    ['abridged', { uses: [{ type: 'reprint', modification: 'abridge' }] }, {}, 'MODIFICATION_NOT_GRANTED'],
    ['another language', { languages: ['en'] }, {}, 'LANGUAGE_NOT_GRANTED'],
    ['a language nobody says', { languages: ['und'] }, {}, 'LANGUAGE_UNKNOWN'],
    ['no channel declared', { channels: null }, {}, 'CHANNEL_UNDECLARED'],
    ['pictures alone', {}, { targets: { itemIds: null, partKinds: ['photo'] } }, 'PART_NOT_GRANTED'],
    [
      'too late to put up',
      { phase: 'publish' },
      { scope: aScope({ term: { ...YEAR, publishUntil: NOW } }) },
      'PUBLISH_WINDOW_ENDED',
    ],
  ] as const)('%s', (_, request, grant, code) => {
    expect(
      codeOf(structuredClone(request) as object, { grants: [aGrant(structuredClone(grant) as object)] }),
    ).toBe(code)
  })
  it('a part of a kind outside the grant is left out', () => {
    const item = anItem({ components: [...anItem().components, aPart('v1', 'video')] })
    const answer = decide(aQuestion({}, { item }))
    expect(answer).toMatchObject({
      outcome: 'partial',
      substitutions: [{ part: 'v1', reason: 'PART_NOT_GRANTED' }],
    })
    expect(codeOf({ components: ['v1'] }, { item })).toBe('PART_NOT_GRANTED')
    expect(codeOf({ components: ['nothing'] }, { item })).toBe('NO_SUCH_PART')
  })
  it('a disputed picture stays out and its own text goes', () => {
    const odd = aPart('p1', 'photo', { class: 'disputed', rule: 'label-against-dateline' })
    const item = anItem({ components: [...anItem().components, odd] })
    expect(decide(aQuestion({}, { item }))).toMatchObject({
      outcome: 'partial',
      components: [{}, {}, { part: 'p1', outcome: 'needs_review', reason: 'OWNERSHIP_DISPUTED' }],
    })
  })
  it('a licence to everybody needs no letter of one’s own', () => {
    const open = aGrant({ organisationId: '*', targets: { itemIds: null } })
    const actor = { kind: 'licensee' as const, organisationId: 'org-z', credential: 'valid' as const }
    expect(decide(aQuestion({ actor }, { grants: [open] })).code).toBe('PERMITTED')
  })
  it('only an open question goes to a person, an open and a failed one do not', () => {
    expect(decide(aQuestion({ territory: null })).outcome).toBe('needs_review')
    expect(decide(aQuestion({ territory: null, languages: ['en'] })).outcome).toBe('deny')
  })
})

describe('exclusivity at delivery', () => {
  const other = (grantedAt: number) =>
    aGrant({
      id: 'x',
      organisationId: 'org-x',
      grantedAt,
      scope: aScope({ exclusivity: { kind: 'exclusive' }, channels: [{ kind: 'web', address: '*' }] }),
    })
  it('an older exclusive grant stops a newer plain one, not the other way round', () => {
    const mine = aGrant({ grantedAt: 200 })
    expect(codeOf({}, { grants: [mine, other(100)] })).toBe('EXCLUSIVITY_CONFLICT')
    expect(codeOf({}, { grants: [mine, other(300)] })).toBe('PERMITTED')
    expect(codeOf({}, { grants: [mine, { ...other(100), status: 'revoked' }] })).toBe('PERMITTED')
  })
  it('a promise that waits for its signature binds us already', () => {
    const waiting = { ...other(100), status: 'pending_signature' as const }
    const request = { phase: 'grant' as const, actor: staff, licenseeId: 'org-a', term: YEAR }
    expect(codeOf(request, { grants: [waiting] })).toBe('EXCLUSIVITY_CONFLICT')
    expect(codeOf({ ...request, licenseeId: 'org-x' }, { grants: [waiting] })).toBe('LICENSABLE')
  })
})

describe('the answer', () => {
  it('without a statement in force nothing is said to be allowed', () => {
    const answer = decide(aQuestion({}, { statements: [aStatement({ effectiveFrom: NOW + 1 })] }))
    expect(answer).toMatchObject({ outcome: 'deny', code: 'STATEMENT_MISSING', duties: [] })
  })
  it('cites the version under which the grant was signed, and refuses with the one in force', () => {
    const later = aStatement({ id: 'st-2', version: 'v2', effectiveFrom: NOW - 1, supersedes: 'st-1' })
    const statements = [aStatement(), later]
    const refused = decide(aQuestion({ languages: ['en'] }, { statements }))
    expect(refused.cites).toContainEqual(
      expect.objectContaining({ kind: 'statement', version: 'v1', clause: 'S3' }),
    )
    const unknown = decide(aQuestion({}, { statements, grants: [] }))
    expect(unknown.cites).toContainEqual(
      expect.objectContaining({ kind: 'statement', version: 'v2', clause: 'S2' }),
    )
  })
  it('follows the parameters it is given', () => {
    const parameters = legalParameters.map((one) =>
      one.key === 'lease.seconds' ? { ...one, value: 5 } : one,
    )
    expect(decide(aQuestion({}, { parameters })).consume?.leaseUntil).toBe(NOW + 5000)
    expect(decide(aQuestion({}, { parameters })).policyHash).not.toBe(decide(aQuestion()).policyHash)
  })
  it('names clauses as people call them', () => {
    const answer = decide(aQuestion({ phase: 'quote' }, { item: anItem(reprint) }))
    expect(sentenceFacts(answer, 'zh-CN')).toMatchObject({
      clause: '第四条',
      source: '青禾日报',
      version: 'v1',
    })
  })
  it('a correction is owed by copies that are up', () => {
    const notices = [{ id: 'c-1', kind: 'correction' as const, itemId: 'item-1', issuedAt: NOW }]
    const answer = decide(aQuestion({ phase: 'retain' }, { notices }))
    const duty = answer.duties.find((one) => one.action === 'applyCorrection')
    expect(duty).toMatchObject({ dueAt: NOW + 24 * 3_600_000, text: 'c-1' })
  })
})
