import { beforeEach, expect, it } from 'vitest'
import { listDisputes } from '@/db/disputes'
import { listGrants } from '@/db/grants'
import { officeCounts } from '@/db/office'
import { listRequests } from '@/db/requests'
import { previewGrant } from '@/usecases/preview-grant'
import { resolveOwnership } from '@/usecases/resolve-ownership'
import { useDatabase } from '../support/database'
import { aGrant, aLicensee, aRequest, aWish, inDays, LATER, setOrganisation } from '../support/licensing'
import { aContent, aDraft, aNewsroom, aPublished, people, START } from '../support/newsroom'

useDatabase()
beforeEach(aNewsroom)

const disputed = aContent({ source: '北渚日报', sourceId: 'source-other' })

it('counts what waits for the office, and nothing for anyone else', async () => {
  const licensee = await aLicensee()
  await aGrant(licensee)
  await aLicensee(2, { state: 'pending' })
  await aRequest(licensee, [(await aPublished(aContent({ title: '第二篇' }))).number])
  await aDraft(disputed)
  expect(await officeCounts(people.rights, LATER)).toEqual({
    submitted: 1,
    askedBack: 0,
    organisations: 1,
    ending: 1,
    disputes: 1,
  })
  expect(await officeCounts(people.rights, inDays(40))).toMatchObject({ ending: 0 })
  for (const other of [people.writer, people.admin, licensee.actor])
    expect(Object.values(await officeCounts(other, LATER))).toEqual([0, 0, 0, 0, 0])
})

it('lists the grants that end by an instant, and those in a state', async () => {
  await aGrant(await aLicensee())
  const numbers = async (filter: Partial<Parameters<typeof listGrants>[1]>) =>
    (await listGrants(people.rights, { at: LATER, ...filter })).rows.length
  expect(await numbers({ endingBy: inDays(40) })).toBe(1)
  expect(await numbers({ endingBy: inDays(10) })).toBe(0)
  expect(await numbers({ endingBy: inDays(90), at: inDays(40) })).toBe(0)
  expect(await numbers({ states: ['active'] })).toBe(1)
  expect(await numbers({ states: ['revoked'] })).toBe(0)
})

it('lists an article until a person has decided, and keeps what was decided', async () => {
  const article = await aDraft(disputed)
  await aDraft(
    aContent({ title: '还没有写来源', source: '', sourceId: null, body: aContent().body }),
    people.second,
  )
  const before = await listDisputes(people.rights, { at: START })
  expect(
    before.rows.map((one) => [one.articleId, one.open.map(({ part, ownership }) => [part, ownership.class])]),
  ).toEqual([[article.id, [['body', 'disputed']]]])
  expect((await listDisputes(people.writer, { at: START })).rows).toEqual([])
  const settle = { articleId: article.id, part: 'body', class: 'third_party' as const, holder: '北渚日报' }
  await resolveOwnership(people.rights, { ...settle, evidence: '北渚日报来函确认首发。' }, LATER)
  expect((await listDisputes(people.rights, { at: LATER })).rows).toEqual([])
  expect(await officeCounts(people.rights, LATER)).toMatchObject({ disputes: 0 })
})

it('answers for each item as a grant would be answered, with what stands in the way of all, and writes nothing', async () => {
  const licensee = await aLicensee()
  const own = await aPublished()
  const request = await aRequest(licensee, [own.number])
  const open = await previewGrant(people.rights, { id: request.id }, LATER + 1)
  expect(open.obstacle).toBeNull()
  expect(open.items).toMatchObject([
    { articleId: own.id, decision: { phase: 'grant', outcome: 'permit_with_duties', code: 'LICENSABLE' } },
  ])
  const wider = aWish({ channels: [{ kind: 'web', address: 'other.example.cn', subdomains: false }] })
  expect(
    (await previewGrant(people.rights, { id: request.id, scope: wider }, LATER + 1)).obstacle,
  ).toMatchObject({
    code: 'scope-wider',
    facts: { dimension: 'channels' },
  })
  expect((await previewGrant(people.rights, { id: request.id }, inDays(60))).obstacle).toMatchObject({
    code: 'term-over',
  })
  await setOrganisation(licensee.organisationId, { state: 'pending' })
  expect((await previewGrant(people.rights, { id: request.id }, LATER + 1)).obstacle).toMatchObject({
    code: 'organisation-not-verified',
  })
  expect((await listRequests(people.rights)).rows).toMatchObject([
    { request: { state: 'submitted', version: 1 } },
  ])
  await expect(previewGrant(licensee.actor, { id: request.id })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
