import { describe, expect, it } from 'vitest'
import { listCatalogue } from '@/db/catalogue'
import { db } from '@/db/client'
import { eventsOf } from '@/db/events'
import { listApiKeys, listOrganisations, organisationDetail } from '@/db/organisations'
import { listOutbox } from '@/db/outbox'
import { apiKeys, rightsRecords } from '@/db/schema'
import { textToDocument } from '@/domain/article/document'
import { sha256 } from '@/lib/hash'
import { apiCaller } from '@/usecases/api-caller'
import { createApiKey } from '@/usecases/create-api-key'
import { resolveOwnership } from '@/usecases/resolve-ownership'
import { revokeApiKey } from '@/usecases/revoke-api-key'
import { saveOrganisation } from '@/usecases/save-organisation'
import { submitArticle } from '@/usecases/submit-article'
import { verifyOrganisation } from '@/usecases/verify-organisation'
import { useDatabase } from '../support/database'
import { aLicensee, aRequest, LATER } from '../support/licensing'
import { aContent, aDraft, aNewsroom, aPublished, aReprint, people } from '../support/newsroom'

useDatabase()

const contact = { contactName: '申令', contactEmail: 'new@lingang.example', contactPhone: '', channels: [] }

describe('an organisation', () => {
  it('is verified, suspended and taken back by the office, each with its event and mail', async () => {
    await aNewsroom()
    const licensee = await aLicensee(1, { state: 'pending' })
    const id = licensee.organisationId
    await verifyOrganisation(people.rights, { id, reason: '营业执照已核' }, LATER)
    await verifyOrganisation(people.rights, { id, action: 'suspend', reason: '超范围使用' }, LATER + 1)
    await expect(aRequest(licensee, [(await aPublished()).id])).rejects.toMatchObject({
      code: 'organisation-suspended',
    })
    await verifyOrganisation(people.rights, { id, action: 'reinstate' }, LATER + 2)
    expect((await organisationDetail(licensee.actor, id)).organisation.state).toBe('verified')
    expect((await eventsOf('organisation', id)).map((one) => one.type)).toEqual(
      Array.from({ length: 3 }, () => 'organisation.stateChanged'),
    )
    expect(await listOutbox()).toHaveLength(3)
    await expect(verifyOrganisation(licensee.actor, { id }, LATER)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('keeps its own contact and channels, under the version that was seen', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const saved = await saveOrganisation(licensee.actor, { ...contact, version: 1 }, LATER)
    expect(saved).toMatchObject({ contactEmail: 'new@lingang.example', version: 2 })
    await expect(saveOrganisation(licensee.actor, { ...contact, version: 1 }, LATER)).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('is not seen by another', async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    await expect(organisationDetail(two.actor, one.organisationId)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await listOrganisations(two.actor)).rows.map((row) => row.id)).toEqual([two.organisationId])
    expect((await listOrganisations(people.rights)).rows).toHaveLength(2)
  })
})

describe('an API key', () => {
  it('is told once, kept as a hash, and ends for its own organisation alone', async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    const key = await createApiKey(one.actor, { name: '采编系统' }, LATER)
    const [row] = await db().select().from(apiKeys)
    expect(row?.hash).toBe(sha256(key.secret))
    expect(JSON.stringify(row)).not.toContain(key.secret)
    expect(JSON.stringify(await eventsOf('apiKey', key.id))).not.toContain(key.secret)
    expect(await listApiKeys(one.actor)).toMatchObject([{ prefix: key.prefix, revokedAt: null }])
    expect(await listApiKeys(two.actor)).toEqual([])
    await expect(revokeApiKey(two.actor, { id: key.id }, LATER)).rejects.toMatchObject({ code: 'not-found' })
    expect((await apiCaller(`Bearer ${key.secret}`)).actor.organisationId).toBe(one.organisationId)
    await revokeApiKey(one.actor, { id: key.id }, LATER + 1)
    await expect(apiCaller(`Bearer ${key.secret}`)).rejects.toMatchObject({ code: 'api-key-invalid' })
    await expect(revokeApiKey(one.actor, { id: key.id }, LATER + 2)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('the catalogue', () => {
  it('holds what is live and own, by page and by word, and no reprint or draft', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const first = await aPublished(aContent({ title: '栖川港口扩建' }), people.writer, LATER)
    const second = await aPublished(aContent({ title: '栖川地铁开工' }), people.writer, LATER + 100)
    await aPublished(aReprint({ title: '北渚港口扩建' }), people.writer, LATER + 200)
    await aDraft(aContent({ title: '港口未刊稿' }))
    const page = await listCatalogue(licensee.actor, { limit: 1 })
    expect(page.rows.map((row) => row.number)).toEqual([second.number])
    const rest = await listCatalogue(licensee.actor, { limit: 1, before: page.next ?? undefined })
    expect(rest.rows.map((row) => row.number)).toEqual([first.number])
    const found = await listCatalogue(licensee.actor, { query: '港口' })
    expect(found.rows.map((row) => row.number)).toEqual([first.number])
  })
})

describe('a disputed text (case 2)', () => {
  const disputed = () =>
    aContent({
      source: '北渚日报',
      sourceId: 'source-other',
      body: textToDocument('栖川在线消息:两地通航。\n首航今天启程。'),
    })

  it('waits for the office, whose resolution is a record of its own with evidence', async () => {
    await aNewsroom()
    const draft = await aDraft(disputed())
    await expect(
      submitArticle(people.writer, { id: draft.id, version: draft.version }, LATER),
    ).rejects.toMatchObject({
      code: 'checks-unmet',
    })
    const input = {
      articleId: draft.id,
      part: 'body',
      class: 'own' as const,
      evidence: '与北渚日报核对，系本网首发',
    }
    await expect(resolveOwnership(people.writer, input, LATER)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await resolveOwnership(people.rights, input, LATER)).toMatchObject({ ownership: 'own' })
    expect(await db().select().from(rightsRecords)).toMatchObject([
      { rule: 'resolved', class: 'own', by: people.rights.id },
      { rule: 'resolved', class: 'own', evidence: '与北渚日报核对，系本网首发' },
    ])
    expect((await eventsOf('article', draft.id)).at(-1)).toMatchObject({ type: 'rights.resolved' })
    await submitArticle(people.writer, { id: draft.id, version: draft.version }, LATER + 1)
  })

  it('cannot be resolved where a label has decided', async () => {
    await aNewsroom()
    const draft = await aDraft(aReprint())
    await expect(
      resolveOwnership(
        people.rights,
        { articleId: draft.id, part: 'body', class: 'own', evidence: '口头确认过' },
        LATER,
      ),
    ).rejects.toMatchObject({ code: 'ownership-clear' })
  })
})
