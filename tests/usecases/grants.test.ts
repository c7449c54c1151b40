import { describe, expect, it } from 'vitest'
import { db } from '@/db/client'
import { eventsOf, verifyChain } from '@/db/events'
import { grantDetail, listGrants } from '@/db/grants'
import { letterOfGrant } from '@/db/letters'
import { listOutbox } from '@/db/outbox'
import { grants, letters } from '@/db/schema'
import { sha256 } from '@/lib/hash'
import { letterJwks } from '@/outside/signing/letter-keys'
import { verifyLetter } from '@/outside/signing/letter-signature'
import { changeGrant } from '@/usecases/change-grant'
import { grantRequest } from '@/usecases/grant-request'
import { readLetterPdf } from '@/usecases/read-letter-pdf'
import { useDatabase } from '../support/database'
import { aGrant, aLicensee, aRequest, aWish, LATER } from '../support/licensing'
import { aNewsroom, aPublished, people } from '../support/newsroom'

useDatabase()

const exclusive = { exclusivity: { kind: 'exclusive' as const, ownerReserved: true } }

describe('a grant', () => {
  it('comes with a letter that verifies, its events and a mail, and holds no price in what is signed', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    const request = await aRequest(licensee, [article.id])
    const price = { amount: 123_456, currency: 'CNY' }
    const grant = await grantRequest(people.rights, { id: request.id, price }, LATER + 1)
    expect(grant.number).toBe('栖在授〔2026〕0001号')
    const letter = await letterOfGrant(licensee.actor, grant.id)
    expect(await verifyLetter(letter.jws, await letterJwks())).toMatchObject({ text: letter.text })
    expect(letter.text).toContain(article.title)
    expect(JSON.stringify(letter)).not.toMatch(/123.?456|1.?234.56/)
    const pdf = await readLetterPdf(licensee.actor, grant.id)
    expect(sha256(pdf.bytes)).toBe(letter.pdfHash)
    expect((await eventsOf('grant', grant.id)).map((one) => one.type)).toEqual(['grant.created'])
    expect((await eventsOf('letter', letter.id)).map((one) => one.type)).toEqual(['letter.issued'])
    expect((await eventsOf('request', request.id)).at(-1)).toMatchObject({ type: 'request.granted' })
    const mail = (await listOutbox({ limit: 1 }))[0]?.payload as { to: string; text: string }
    expect(mail.to).toBe('licensee-1@lingang.example')
    expect(mail.text).toContain(`/verify/${grant.token}`)
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('is made by exactly one of two admins who give away an exclusive right at once', async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    const article = await aPublished()
    const first = await aRequest(one, [article.id], exclusive)
    const second = await aRequest(two, [article.id], exclusive)
    const outcomes = await Promise.allSettled([
      grantRequest(people.rights, { id: first.id }, LATER + 1),
      grantRequest(people.rightsToo, { id: second.id }, LATER + 1),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { code: 'EXCLUSIVITY_CONFLICT' },
    })
    expect(await db().select().from(grants)).toHaveLength(1)
    expect(await db().select().from(letters)).toHaveLength(1)
  })

  it('is made once where two admins decide the same request, and numbers have no gap', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const article = await aPublished()
    const request = await aRequest(licensee, [article.id])
    const other = await aRequest(licensee, [article.id], {
      channels: [{ kind: 'app', address: '临港', subdomains: false }],
    })
    const outcomes = await Promise.allSettled([
      grantRequest(people.rights, { id: request.id }, LATER + 1),
      grantRequest(people.rightsToo, { id: request.id }, LATER + 1),
      grantRequest(people.rightsToo, { id: other.id }, LATER + 1),
    ])
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(2)
    expect((await db().select().from(grants)).map((one) => one.number).sort()).toEqual([
      '栖在授〔2026〕0001号',
      '栖在授〔2026〕0002号',
    ])
  })

  it('may be narrower than what was asked for and never wider', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const request = await aRequest(licensee, [(await aPublished()).id], { quantity: { deliveries: 10 } })
    const wider = aWish({ quantity: { deliveries: 11 } })
    await expect(grantRequest(people.rights, { id: request.id, scope: wider }, LATER)).rejects.toMatchObject({
      code: 'scope-wider',
      facts: { dimension: 'quantity' },
    })
    const { id } = await grantRequest(
      people.rights,
      { id: request.id, scope: aWish({ quantity: { deliveries: 2 } }) },
      LATER,
    )
    expect((await grantDetail(licensee.actor, id, LATER)).grant.scope.quantity.deliveries).toBe(2)
  })

  it('is not made to an organisation that nobody has verified', async () => {
    await aNewsroom()
    const licensee = await aLicensee(1, { state: 'pending' })
    const request = await aRequest(licensee, [(await aPublished()).id])
    await expect(grantRequest(people.rights, { id: request.id }, LATER)).rejects.toMatchObject({
      code: 'organisation-not-verified',
    })
  })

  it('is suspended, resumed and revoked, each told to the licensee, and stays revoked', async () => {
    await aNewsroom()
    const licensee = await aLicensee(1, { locale: 'en' })
    const { grant } = await aGrant(licensee)
    const standing = async () => (await grantDetail(licensee.actor, grant.id, LATER + 10)).standing
    expect(await standing()).toBe('valid')
    await changeGrant(people.rights, { id: grant.id, action: 'suspend', reason: '核对款项' }, LATER + 2)
    expect(await standing()).toBe('suspended')
    await changeGrant(people.rights, { id: grant.id, action: 'resume', reason: '已到账' }, LATER + 3)
    expect(await standing()).toBe('valid')
    await changeGrant(people.rights, { id: grant.id, action: 'revoke', reason: '超范围使用' }, LATER + 4)
    expect(await standing()).toBe('revoked')
    await expect(
      changeGrant(people.rights, { id: grant.id, action: 'resume', reason: '再议' }, LATER + 5),
    ).rejects.toMatchObject({ code: 'wrong-state' })
    const subjects = (await listOutbox()).map((row) => (row.payload as { subject: string }).subject)
    expect(subjects.slice(0, 3)).toEqual([
      `Licence revoked: ${grant.number}`,
      `Licence resumed: ${grant.number}`,
      `Licence suspended: ${grant.number}`,
    ])
  })

  it('is hidden from every organisation but its own', async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    const { grant } = await aGrant(one)
    expect((await listGrants(two.actor, { at: LATER })).rows).toEqual([])
    expect((await listGrants(one.actor, { at: LATER })).rows).toHaveLength(1)
    for (const attempt of [
      () => grantDetail(two.actor, grant.id, LATER),
      () => letterOfGrant(two.actor, grant.id),
      () => readLetterPdf(two.actor, grant.id),
      () => readLetterPdf(people.writer, grant.id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      changeGrant(one.actor, { id: grant.id, action: 'suspend', reason: '自行' }, LATER),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
