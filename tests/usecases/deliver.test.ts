import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { db, transaction } from '@/db/client'
import { listDeliveries } from '@/db/deliveries'
import { listEvents, verifyChain } from '@/db/events'
import { letterOfGrant } from '@/db/letters'
import { lease } from '@/db/reservations'
import { grants, inboundLicences, reservations } from '@/db/schema'
import { figureAttrs } from '@/domain/article/document'
import { sha256 } from '@/lib/hash'
import { minutes } from '@/lib/time'
import { changeGrant } from '@/usecases/change-grant'
import { createApiKey } from '@/usecases/create-api-key'
import { deliverItem } from '@/usecases/deliver-item'
import { grantRequest } from '@/usecases/grant-request'
import { publishArticle } from '@/usecases/publish-article'
import { reviseArticle } from '@/usecases/revise-article'
import { revokeApiKey } from '@/usecases/revoke-api-key'
import { saveArticle } from '@/usecases/save-article'
import { signOffArticle } from '@/usecases/sign-off-article'
import { submitArticle } from '@/usecases/submit-article'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../support/database'
import { aGrant, aLicensee, aRequest, aWish, inDays, LATER, setOrganisation } from '../support/licensing'
import { aContent, aDraft, aNewsroom, aPublished, aReprint, people } from '../support/newsroom'

useDatabase()

/** What happens between the first test and the second: the copy is being made, nobody holds the writer. */
let whileRendering: (() => Promise<unknown>) | null = null
vi.mock('@/usecases/render-item', async (original) => {
  const real = await original<typeof import('@/usecases/render-item')>()
  const renderItem: typeof real.renderItem = async (...given) => {
    const change = whileRendering
    whileRendering = null
    await change?.()
    return real.renderItem(...given)
  }
  return { ...real, renderItem }
})
afterEach(() => {
  whileRendering = null
})

const web = (address: string) => ({ kind: 'web' as const, address, subdomains: false })
const wanted = (article: string) => ({
  article,
  format: 'html' as const,
  via: 'portal' as const,
  channel: web('news.example.cn'),
})
const soon = () => LATER + 10
/** A clock that shows these instants one after the other, the last one for ever. */
const clock = (...instants: number[]) => {
  let at = 0
  return () => instants[Math.min(at++, instants.length - 1)] ?? 0
}
const usedOf = async (grantId: string) =>
  (await db().select({ used: grants.deliveriesUsed }).from(grants).where(eq(grants.id, grantId)))[0]?.used
const leases = async () => (await db().select().from(reservations)).map((one) => one.state).sort()
const lastEvent = async () => (await listEvents({ limit: 1 }))[0]

const photo = (id: string, more: Partial<ReturnType<typeof figureAttrs.parse>> = {}) => ({
  type: 'figure' as const,
  attrs: figureAttrs.parse({
    id,
    src: `/media/${id}`,
    alt: '码头',
    caption: '夜色中的码头',
    ownershipClass: 'own',
    ...more,
  }),
})

describe('a delivery', () => {
  it.each(['html', 'text', 'ninjs'] as const)(
    'leaves as %s with its credit line and is in the ledger',
    async (format) => {
      await aNewsroom()
      const licensee = await aLicensee()
      const { article, grant } = await aGrant(licensee)
      const delivered = await deliverItem(licensee.actor, { ...wanted(article.number), format }, soon)
      const text = new TextDecoder().decode(delivered.bytes)
      expect(text).toContain('来源:栖川在线')
      expect(text).toContain('步道全长两公里')
      expect(delivered.decision.outcome).toBe('permit_with_duties')
      const { rows } = await listDeliveries(licensee.actor)
      expect(rows).toMatchObject([
        {
          grantNumber: grant.number,
          article: { number: article.number },
          delivery: {
            format,
            via: 'portal',
            channel: web('news.example.cn'),
            renditionHash: sha256(delivered.bytes),
            releasedAt: LATER + 10,
            decision: { outcome: 'permit_with_duties', phase: 'deliver', grantId: grant.id },
          },
        },
      ])
      expect(await lastEvent()).toMatchObject({ type: 'delivery.released' })
      expect(await usedOf(grant.id)).toBe(1)
      expect(await verifyChain()).toMatchObject({ brokenAt: null })
    },
  )

  it.each([
    ['another host', { channel: web('news.example.cn.evil.com') }, 'CHANNEL_NOT_GRANTED'],
    ['a host below', { channel: web('sub.news.example.cn') }, 'CHANNEL_NOT_GRANTED'],
    ['a translation', { use: 'translate' as const }, 'RIGHT_NOT_GRANTED'],
    ['another language', { language: 'en' }, 'LANGUAGE_NOT_GRANTED'],
    ['another country', { territory: { include: ['JP'], exclude: [] } }, 'TERRITORY_NOT_GRANTED'],
  ])('is refused for %s, recorded, and takes no unit', async (_name, more, code) => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 1 } })
    await expect(deliverItem(licensee.actor, { ...wanted(article.id), ...more }, soon)).rejects.toMatchObject(
      {
        code,
        cites: expect.arrayContaining([expect.objectContaining({ kind: 'grant', id: grant.id })]),
      },
    )
    expect(await lastEvent()).toMatchObject({ type: 'delivery.refused', subjectId: article.id })
    expect(await leases()).toEqual([])
    expect(await usedOf(grant.id)).toBe(0)
  })

  it('takes the only channel of a chosen grant, and asks for one otherwise', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee)
    const { channel: _none, ...undeclared } = wanted(article.id)
    await deliverItem(licensee.actor, { ...undeclared, grantId: grant.id }, soon)
    await expect(deliverItem(licensee.actor, undeclared, soon)).rejects.toMatchObject({
      code: 'CHANNEL_UNDECLARED',
    })
  })

  it('finds no drafts, no grants of others, and none for whom there is no grant', async () => {
    await aNewsroom()
    const [one, two] = [await aLicensee(1), await aLicensee(2)]
    const { article, grant } = await aGrant(one)
    const draft = await aDraft()
    await expect(deliverItem(one.actor, wanted(draft.number), soon)).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const more of [{}, { grantId: grant.id }])
      await expect(deliverItem(two.actor, { ...wanted(article.id), ...more }, soon)).rejects.toMatchObject({
        code: 'NO_GRANT',
      })
    const reprint = await aPublished(aReprint())
    await expect(deliverItem(one.actor, wanted(reprint.id), soon)).rejects.toMatchObject({
      code: 'THIRD_PARTY_SOURCE',
    })
    expect((await listDeliveries(two.actor)).rows).toEqual([])
  })
})

describe('the second test, at the release of the bytes', () => {
  it('lets out at 23:59:59.9 and refuses at 00:00:00.0, giving the unit back (case 3)', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 2 } })
    const end = aWish().term.to
    await deliverItem(licensee.actor, wanted(article.id), clock(end - 200, end - 100))
    await expect(
      deliverItem(licensee.actor, wanted(article.id), clock(end - 100, end)),
    ).rejects.toMatchObject({
      code: 'TERM_ENDED',
    })
    expect(await leases()).toEqual(['returned', 'used'])
    expect(await usedOf(grant.id)).toBe(1)
    expect(await lastEvent()).toMatchObject({ type: 'delivery.refused' })
  })

  it('never leases past the term nor for longer than a minute', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article } = await aGrant(licensee)
    const end = aWish().term.to
    await deliverItem(licensee.actor, wanted(article.id), clock(end - 30_000))
    await deliverItem(licensee.actor, wanted(article.id), clock(LATER + 5))
    const rows = await db().select().from(reservations)
    expect(rows.map((one) => one.expiresAt - one.at).sort((a, b) => a - b)).toEqual([30_000, 60_000])
  })

  it.each([
    [
      'withdrawn (case 11)',
      'WITHDRAWN',
      (article: string) => withdrawArticle(people.reviewer, { id: article, reason: '事实有误' }, LATER + 5),
    ],
    [
      'suspended (case 17)',
      'GRANT_SUSPENDED',
      (_: string, grant: string) =>
        changeGrant(people.rights, { id: grant, action: 'suspend', reason: '款项退回' }, LATER + 5),
    ],
    [
      'revoked',
      'GRANT_REVOKED',
      (_: string, grant: string) =>
        changeGrant(people.rights, { id: grant, action: 'revoke', reason: '违约' }, LATER + 5),
    ],
    [
      'of an organisation suspended',
      'CREDENTIAL_REVOKED',
      () => setOrganisation('organisation-1', { state: 'suspended' }),
    ],
  ] as const)('stops what is %s meanwhile', async (_name, code, change) => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 5 } })
    whileRendering = () => change(article.id, grant.id)
    await expect(deliverItem(licensee.actor, wanted(article.id), soon)).rejects.toMatchObject({ code })
    expect(await leases()).toEqual(['returned'])
    expect(await usedOf(grant.id)).toBe(0)
    expect((await listDeliveries(licensee.actor)).rows).toEqual([])
  })

  it('stops a delivery whose key is revoked meanwhile', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article } = await aGrant(licensee)
    const key = await createApiKey(licensee.actor, { name: '采编系统' }, LATER)
    const input = { ...wanted(article.id), via: 'api' as const, apiKeyId: key.id }
    await deliverItem(licensee.actor, input, soon)
    whileRendering = () => revokeApiKey(licensee.actor, { id: key.id }, LATER + 20)
    await expect(deliverItem(licensee.actor, input, soon)).rejects.toMatchObject({
      code: 'CREDENTIAL_REVOKED',
    })
  })
})

describe('a correction that comes while the copy is made', () => {
  it('is in the copy that leaves', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 1 } })
    whileRendering = async () => {
      const draft = await reviseArticle(people.writer, { id: article.id }, LATER + 2)
      const content = aContent({ title: '栖川老码头改造一期开放（更正）' })
      const saved = await saveArticle(
        people.writer,
        { id: draft.id, version: draft.version, content },
        LATER + 3,
      )
      const waiting = await submitArticle(people.writer, { id: saved.id, version: saved.version }, LATER + 4)
      const ready = await signOffArticle(
        people.reviewer,
        { id: waiting.id, version: waiting.version, contentHash: waiting.contentHash },
        LATER + 5,
      )
      await publishArticle(
        people.reviewer,
        { id: ready.id, version: ready.version, correction: '标题有误' },
        LATER + 6,
      )
    }
    const delivered = await deliverItem(licensee.actor, wanted(article.id), soon)
    expect(new TextDecoder().decode(delivered.bytes)).toContain('（更正）')
    expect(await usedOf(grant.id)).toBe(1)
    expect(await leases()).toEqual(['returned', 'used'])
  })
})

describe('units', () => {
  it('are exactly ten for sixty deliveries at once', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 10 } })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, () => deliverItem(licensee.actor, wanted(article.id), soon)),
    )
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(Array.from({ length: 50 }, () => 'QUANTITY_EXHAUSTED'))
    expect(await usedOf(grant.id)).toBe(10)
    expect(await leases()).toEqual(Array.from({ length: 10 }, () => 'used'))
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('go to one of two deliveries; the lease of a crashed one returns (case 14)', async () => {
    await aNewsroom()
    const licensee = await aLicensee()
    const { article, grant } = await aGrant(licensee, { quantity: { deliveries: 1 } })
    // A process that died after its lease and before its release.
    await transaction((tx) =>
      lease(tx, { grantId: grant.id, articleId: article.id, at: LATER, expiresAt: LATER + minutes(1) }),
    )
    await expect(deliverItem(licensee.actor, wanted(article.id), () => LATER + 59_999)).rejects.toMatchObject(
      {
        code: 'QUANTITY_EXHAUSTED',
      },
    )
    const both = await Promise.allSettled(
      [1, 2].map(() => deliverItem(licensee.actor, wanted(article.id), () => LATER + 60_000)),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await usedOf(grant.id)).toBe(1)
  })
})

describe('parts', () => {
  const withPhotos = () => {
    const content = aContent()
    return {
      ...content,
      body: {
        ...content.body,
        content: [
          ...content.body.content,
          photo('p-own'),
          photo('p-bought', {
            ownershipClass: 'third_party',
            holder: '河湾图片社',
            inboundLicenceId: 'inbound-1',
          }),
        ],
      },
    }
  }
  const anInbound = (passOn: boolean, to: number) =>
    transaction(async (tx) => {
      await tx.insert(inboundLicences).values({
        id: 'inbound-1',
        number: 'HW-7',
        holder: '河湾图片社',
        scope: aWish({
          term: { from: aWish().term.from, to, keepOnline: false },
          territory: { include: ['*'], exclude: [] },
        }),
        sublicensable: passOn,
        note: '',
        createdAt: LATER,
      })
    })
  const granted = async (passOn: boolean, to = inDays(300), more = {}) => {
    await aNewsroom()
    await anInbound(passOn, to)
    const licensee = await aLicensee()
    const article = await aPublished(withPhotos())
    const request = await aRequest(licensee, [article.id], more)
    const grant = await grantRequest(people.rights, { id: request.id }, LATER + 1)
    return { licensee, article, grant }
  }

  it('that may not be passed on are left out with a placeholder, and the letter says so (case 1)', async () => {
    const { licensee, article, grant } = await granted(false)
    const delivered = await deliverItem(licensee.actor, wanted(article.id), soon)
    const html = new TextDecoder().decode(delivered.bytes)
    expect(html).toContain('/media/p-own')
    expect(html).not.toContain('p-bought')
    expect(html).toContain('【此处图片不在授权范围内，已略去】')
    expect(delivered.decision).toMatchObject({ outcome: 'partial', code: 'PARTS_STRIPPED' })
    expect((await letterOfGrant(licensee.actor, grant.id)).text).toContain('（不含照片1幅）')
  })

  it('go out until the inbound licence ends and not at that instant (case 13)', async () => {
    const end = inDays(10)
    const { licensee, article } = await granted(true, end, { term: { ...aWish().term, to: inDays(9) } })
    const before = await deliverItem(licensee.actor, wanted(article.id), () => inDays(9) - 1)
    expect(before.decision.outcome).toBe('permit_with_duties')
    await transaction(async (tx) => {
      await tx.update(inboundLicences).set({
        scope: aWish({
          term: { from: 0, to: inDays(5), keepOnline: false },
          territory: { include: ['*'], exclude: [] },
        }),
      })
    })
    const last = await deliverItem(licensee.actor, wanted(article.id), () => inDays(5) - 1)
    expect(last.decision.outcome).toBe('permit_with_duties')
    const after = await deliverItem(licensee.actor, wanted(article.id), () => inDays(5))
    expect(after.decision).toMatchObject({ outcome: 'partial' })
    expect(new TextDecoder().decode(after.bytes)).not.toContain('p-bought')
  })
})

describe('a branch company (case 18)', () => {
  it('that the grant does not name is refused, whoever holds the paper', async () => {
    await aNewsroom()
    const parent = await aLicensee(1)
    const branch = await aLicensee(2, { name: '临港晨报社1分社' })
    const { article, grant } = await aGrant(parent)
    await expect(
      deliverItem(branch.actor, { ...wanted(article.id), grantId: grant.id }, soon),
    ).rejects.toMatchObject({ code: 'NO_GRANT' })
    await expect(
      deliverItem(parent.actor, { ...wanted(article.id), endUserId: branch.organisationId }, soon),
    ).rejects.toMatchObject({ code: 'END_USER_NOT_NAMED' })
  })
})
