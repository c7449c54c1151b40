import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { eventsOf, listEvents, verifyChain } from '@/db/events'
import { listOutbox } from '@/db/outbox'
import { listRequests, requestDetail } from '@/db/requests'
import { requests } from '@/db/schema'
import { answerRequest } from '@/usecases/answer-request'
import { askBack } from '@/usecases/ask-back'
import { cancelRequest } from '@/usecases/cancel-request'
import { grantRequest } from '@/usecases/grant-request'
import { previewRequest } from '@/usecases/preview-request'
import { refuseRequest } from '@/usecases/refuse-request'
import { submitRequest } from '@/usecases/submit-request'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../support/database'
import { aLicensee, aRequest, aWish, LATER } from '../support/licensing'
import { aContent, aDraft, aNewsroom, aPublished, aReprint, people } from '../support/newsroom'

useDatabase()

describe('asking for a licence', () => {
  it('keeps the request, the quote of each item, the event and the mail to the office', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    const request = await aRequest(licensee, [article.number])
    expect(request).toMatchObject({ number: 'L-2026-0001', state: 'submitted', statementId: 'statement-1' })
    expect(request.scope.credit.template).toBe('来源:栖川在线')
    const detail = await requestDetail(licensee.actor, request.id)
    expect(detail.items).toMatchObject([
      { number: article.number, decision: { outcome: 'permit_with_duties', code: 'LICENSABLE' } },
    ])
    expect(await eventsOf('request', request.id)).toMatchObject([{ type: 'request.submitted' }])
    expect((await listOutbox()).map((row) => row.payload)).toMatchObject([
      { to: 'rights@qichuan.example', subject: '新的授权申请 L-2026-0001：临港晨报社1' },
    ])
  })

  it('refuses a reprint with S4 and the outlet to turn to, and writes nothing', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const reprint = await aPublished(aReprint())
    const before = (await listEvents()).length
    await expect(aRequest(licensee, [reprint.number])).rejects.toMatchObject({
      code: 'THIRD_PARTY_SOURCE',
      facts: { source: '北渚日报', contact: 'copyright@beizhu.example' },
      cites: [{ kind: 'statement', clause: 'S4', version: 'v1' }],
    })
    expect(await db().select().from(requests)).toEqual([])
    expect(await listEvents()).toHaveLength(before)
    expect(await listOutbox()).toEqual([])
  })

  it('keeps a refused item beside one that may be asked for, and lets the office grant the rest', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const own = await aPublished()
    const reprint = await aPublished(aReprint())
    const request = await aRequest(licensee, [own.number, reprint.number])
    const { items } = await requestDetail(people.rights, request.id)
    expect(items.map((item) => item.decision.code)).toEqual(['LICENSABLE', 'THIRD_PARTY_SOURCE'])
    await expect(grantRequest(people.rights, { id: request.id }, LATER + 1)).rejects.toMatchObject({
      code: 'THIRD_PARTY_SOURCE',
    })
    await grantRequest(people.rights, { id: request.id, items: [own.id] }, LATER + 1)
    expect((await requestDetail(people.rights, request.id)).request.state).toBe('partlyGranted')
  })

  it('shows the same answers while the scope is built, and leaves no trace of it', async () => {
    await aNewsroom()
    const licensee = await aLicensee(1, { state: 'pending' })
    const own = await aPublished()
    const reprint = await aPublished(aReprint())
    const before = (await listEvents()).length
    const rows = await previewRequest(
      licensee.actor,
      { articles: [own.id, reprint.number], scope: aWish() },
      LATER,
    )
    expect(rows.map((row) => [row.number, row.decision.outcome])).toEqual([
      [own.number, 'permit_with_duties'],
      [reprint.number, 'deny'],
    ])
    expect(await listEvents()).toHaveLength(before)
  })

  it.each([
    ['a term that is over', { term: { from: 1, to: 2, keepOnline: false } }, 'term-over'],
    ['passing on', { sublicensing: 'named' as const }, 'sublicensing-not-offered'],
  ])('refuses %s', async (_name, more, code) => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    await expect(aRequest(licensee, [article.id], more)).rejects.toMatchObject({ code })
  })

  it('does not find what readers cannot see, and says of the withdrawn that it is', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const draft = await aDraft()
    await expect(aRequest(licensee, [draft.number])).rejects.toMatchObject({ code: 'not-found' })
    await expect(aRequest(licensee, ['no-such'])).rejects.toMatchObject({ code: 'not-found' })
    const article = await aPublished(aContent({ title: '另一篇' }))
    await withdrawArticle(people.reviewer, { id: article.id, reason: '事实有误' }, LATER)
    await expect(aRequest(licensee, [article.number])).rejects.toMatchObject({ code: 'WITHDRAWN' })
  })

  it('has the statement read again where another one is in force', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    const input = { articles: [article.id], scope: aWish(), purpose: '转载', statementId: 'statement-0' }
    await expect(submitRequest(licensee.actor, input, LATER)).rejects.toMatchObject({
      code: 'statement-changed',
    })
  })
})

describe('the talk about a request', () => {
  it('goes to and fro, each step with its event and its mail in the language of who reads it', async () => {
    await aNewsroom()
    const licensee = await aLicensee(1, { locale: 'en' })
    const article = await aPublished()
    const request = await aRequest(licensee, [article.id])
    const asked = await askBack(people.rights, { id: request.id, text: '用在哪个栏目？' }, LATER + 1)
    expect(asked.state).toBe('askedBack')
    const answered = await answerRequest(licensee.actor, { id: request.id, text: '要闻栏目。' }, LATER + 2)
    expect(answered.state).toBe('submitted')
    await refuseRequest(people.rights, { id: request.id, reason: '栏目不符', clauses: ['S2'] }, LATER + 3)
    const detail = await requestDetail(licensee.actor, request.id)
    expect(detail.messages.map((one) => [one.side, one.text])).toEqual([
      ['office', '用在哪个栏目？'],
      ['licensee', '要闻栏目。'],
    ])
    expect(detail.request).toMatchObject({ state: 'refused', reason: '栏目不符' })
    expect((await eventsOf('request', request.id)).map((one) => one.type)).toEqual([
      'request.submitted',
      'request.askedBack',
      'request.answered',
      'request.refused',
    ])
    const mails = (await listOutbox()).map((row) => (row.payload as { to: string; subject: string }).subject)
    expect(mails).toEqual([
      'Licence request L-2026-0001 refused',
      '授权申请 L-2026-0001 已补充说明',
      'A question on licence request L-2026-0001',
      '新的授权申请 L-2026-0001：临港晨报社1',
    ])
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('refuses under a clause that the statement does not have', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const request = await aRequest(licensee, [(await aPublished()).id])
    await expect(
      refuseRequest(people.rights, { id: request.id, reason: '否', clauses: ['S9'] }, LATER),
    ).rejects.toMatchObject({ code: 'clause-unknown' })
  })

  it('ends with a cancelled request and refuses what comes after or under an old version', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const request = await aRequest(licensee, [(await aPublished()).id])
    await expect(cancelRequest(licensee.actor, { id: request.id, version: 7 }, LATER)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    await cancelRequest(licensee.actor, { id: request.id, version: 1 }, LATER)
    await expect(grantRequest(people.rights, { id: request.id }, LATER)).rejects.toMatchObject({
      code: 'wrong-state',
    })
  })

  it("hides one organisation's requests from another in lists, details and verbs", async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    const request = await aRequest(one, [(await aPublished()).id])
    await askBack(people.rights, { id: request.id, text: '请说明' }, LATER)
    expect((await listRequests(two.actor)).rows).toEqual([])
    expect((await listRequests(one.actor)).rows).toHaveLength(1)
    for (const attempt of [
      () => requestDetail(two.actor, request.id),
      () => answerRequest(two.actor, { id: request.id, text: '我来答' }, LATER),
      () => cancelRequest(two.actor, { id: request.id }, LATER),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    await expect(askBack(one.actor, { id: request.id, text: '?' }, LATER)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('pages through the list without losing or repeating one', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    for (let at = 0; at < 5; at++) await aRequest(licensee, [article.id], {}, LATER + (at >> 1))
    const seen: string[] = []
    let before: { at: number; id: string } | null | undefined
    do {
      const page = await listRequests(people.rights, { limit: 2, before: before ?? undefined })
      seen.push(...page.rows.map((row) => row.request.number))
      before = page.next
    } while (before)
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })
})
