import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { judge } from '@/db/articles'
import { db } from '@/db/client'
import { verifyChain } from '@/db/events'
import {
  articles,
  deliveries,
  events,
  grants,
  inboundLicences,
  letters,
  media,
  organisations,
  publicationMedia,
  publications,
  requestItems,
  requests,
  revisions,
  rightsRecords,
  siteSettings,
  sources,
  users,
} from '@/db/schema'
import { allStatements } from '@/db/statements'
import { creditCodeProblem } from '@/domain/account/credit-code'
import { charCount, figuresOf } from '@/domain/article/document'
import { articleStates } from '@/domain/article/transitions'
import type { requestStates } from '@/domain/licensing/request'
import { statementVersion } from '@/domain/rights/statement'
import { sha256 } from '@/lib/hash'
import { passwordMatches } from '@/outside/password'
import { demoWanted, isEmpty, loadDemo } from '@/usecases/load-demo'
import { useDatabase } from '../support/database'

const signing = vi.hoisted(() => ({ lettersUntilFault: Number.POSITIVE_INFINITY }))
vi.mock('@/outside/signing/letter-signature', async (original) => {
  const real = await original<typeof import('@/outside/signing/letter-signature')>()
  const signLetter: typeof real.signLetter = (...given) => {
    signing.lettersUntilFault -= 1
    if (signing.lettersUntilFault < 0) throw new Error('the power went')
    return real.signLetter(...given)
  }
  return { ...real, signLetter }
})

useDatabase()

/** A whole newsroom is some thousand writes: on a busy machine more than the usual patience. */
const patience = { timeout: 90_000 }

const now = Date.UTC(2026, 10, 24, 6, 30)

describe('the demo newsroom', patience, () => {
  it('has articles in every state, published through the newsroom’s own steps', async () => {
    expect(await isEmpty()).toBe(true)
    const cast = await loadDemo(now)
    expect(cast.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['沈禾', '周砚', '顾清', '方知', '林晓']),
    )
    const all = await db().select().from(articles)
    expect(new Set(all.map((one) => one.state))).toEqual(new Set(articleStates))
    const counted = (where: (one: (typeof all)[number]) => boolean) => all.filter(where).length
    const live = (one: (typeof all)[number]) => one.liveState === 'live'
    expect(counted((one) => live(one) && one.ownership === 'own')).toBeGreaterThanOrEqual(10)
    expect(counted((one) => live(one) && one.ownership === 'third_party')).toBe(5)
    expect(counted((one) => live(one) && one.ownership === 'fact_only')).toBe(1)
    expect(counted((one) => one.ownership === 'disputed')).toBe(1)

    const log = await db().select().from(publications)
    const rights = await db().select().from(rightsRecords)
    for (const one of all.filter((each) => each.liveState !== 'none')) {
      const own = log.filter((each) => each.articleId === one.id)
      expect(own.length, one.title).toBeGreaterThan(0)
      expect(own.every((each) => each.editorName !== each.responsibleEditorName)).toBe(true)
      expect(one.contributors).not.toContain(one.signedOffBy)
      const parts = ['headline', 'body', ...figuresOf(one.content.body).map((figure) => figure.id)]
      for (const part of parts) {
        const record = rights.find((each) => each.articleId === one.id && each.part === part)
        expect(record?.class, `${one.title} ${part}`).toMatch(/^(own|third_party|fact_only)$/)
      }
    }
    expect(log.filter((one) => one.correction !== null)).toHaveLength(1)
    const corrected = log.filter((one) => one.articleId === log.find((each) => each.correction)?.articleId)
    expect(new Set(corrected.map((one) => one.contentHash)).size).toBe(2)
    expect(Math.max(...(await db().select().from(revisions)).map((one) => one.at))).toBeLessThanOrEqual(now)
  })

  it('shows what stops a draft, what may not be passed on, and what the licensee was answered', async () => {
    await loadDemo(now)
    const all = await db().select().from(articles)
    const unmet = async (text: string) => {
      const found = all.find((one) => one.title.includes(text))
      if (!found) throw new Error(`no article ${text}`)
      return (await judge(found, now)).unmet
    }
    expect(await unmet('茶企抱团')).toEqual(expect.arrayContaining(['sourceListed', 'figureAlt']))
    expect(await unmet('环评清单')).toContain('bodyRights')
    expect(await unmet('供暖首日')).toContain('source')

    const [licence] = await db().select().from(inboundLicences)
    const bought = all.flatMap((one) =>
      figuresOf(one.content.body).filter((figure) => figure.inboundLicenceId === licence?.id),
    )
    expect(bought.map((figure) => figure.id)).toEqual(['luoxia-dawn'])
    expect(licence?.sublicensable).toBe(false)
    const asked = await db().select().from(requestItems)
    const stripped = asked.filter((one) => one.decision.outcome === 'partial')
    expect(stripped.map((one) => one.decision.code)).toEqual(['PARTS_STRIPPED'])

    const kept = await db().select().from(media)
    expect(kept.every((one) => one.width === 1200 && one.height === 800 && one.bytes < 60_000)).toBe(true)
    expect((await db().select().from(publicationMedia)).length).toBeGreaterThan(5)

    const asking = await db().select().from(requests)
    const states = new Set(asking.map((one) => one.state))
    for (const state of [
      'submitted',
      'askedBack',
      'granted',
      'refused',
    ] satisfies (typeof requestStates)[number][])
      expect(states, state).toContain(state)
    const given = await db().select().from(grants)
    expect((await db().select().from(letters)).map((one) => one.number).toSorted()).toEqual(
      given.map((one) => one.number).toSorted(),
    )
    expect(given.some((one) => one.scope.exclusivity.kind === 'exclusive')).toBe(true)
    const counted = given.find((one) => one.scope.quantity.deliveries !== null)
    expect(counted?.scope.quantity.deliveries).toBe((counted?.deliveriesUsed ?? 0) + 1)
    const left = await db().select().from(deliveries)
    expect(left).toHaveLength(given.reduce((sum, one) => sum + one.deliveriesUsed, 0))
    const times = [
      ...asking.map((one) => one.createdAt),
      ...given.map((one) => one.createdAt),
      ...left.map((one) => one.releasedAt),
    ]
    expect(Math.max(...times)).toBeLessThanOrEqual(now)
  })

  it('is refused a second time, keeps its audit whole, and names nobody real', async () => {
    await loadDemo(now)
    const before = await verifyChain()
    expect(before).toMatchObject({ brokenAt: null })
    expect(await demoWanted()).toBe(false)
    await expect(loadDemo(now)).rejects.toMatchObject({ code: 'demo-not-empty' })
    expect(await verifyChain()).toEqual(before)

    const people = await db().select().from(users)
    expect(people.every((one) => one.demo && one.email.endsWith('.example'))).toBe(true)
    expect(await passwordMatches(people[0]?.passwordHash ?? null, 'colophon-demo')).toBe(true)
    const companies = await db().select().from(organisations)
    expect(companies.map((one) => creditCodeProblem(one.creditCode))).toEqual(companies.map(() => null))
    const told = JSON.stringify([
      await db().select().from(articles),
      await db().select().from(sources),
      companies,
      await db().select().from(siteSettings),
    ])
    const hosts = [...told.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/gu)].map((match) => match[1] ?? '')
    expect(hosts.length).toBeGreaterThan(10)
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])

    for (const one of await allStatements()) {
      expect(statementVersion.parse(one).clauses.map((clause) => clause.id)).toEqual([
        'S1',
        'S2',
        'S3',
        'S4',
        'S5',
      ])
      for (const clause of one.clauses) expect(clause.sha256).toBe(sha256(clause.text['zh-CN']))
    }
    const lengths = (await db().select().from(articles))
      .filter((one) => one.liveState === 'live' && one.ownership !== 'fact_only')
      .map((one) => charCount(one.content.body))
    expect(Math.min(...lengths)).toBeGreaterThan(290)
  })
})

describe('a load that is cut off', patience, () => {
  it('leaves nothing of its first half', async () => {
    const folder = process.env['COLOPHON_DATA'] ?? ''
    const file = path.join(folder, 'no-folder')
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, '')
    process.env['COLOPHON_DATA'] = file
    await expect(loadDemo(now)).rejects.toThrow()
    expect(await isEmpty()).toBe(true)
    expect(await db().select().from(events)).toEqual([])

    process.env['COLOPHON_DATA'] = folder
    await loadDemo(now)
    expect(await demoWanted()).toBe(false)
  })

  it('goes on in its second half where it stopped, and does nothing twice', async () => {
    signing.lettersUntilFault = 1
    await expect(loadDemo(now)).rejects.toThrow('the power went')
    expect(await isEmpty()).toBe(false)
    expect(await demoWanted()).toBe(true)
    expect(await db().select().from(grants)).toHaveLength(1)

    signing.lettersUntilFault = Number.POSITIVE_INFINITY
    await loadDemo(now + 90_000)
    expect(await demoWanted()).toBe(false)
    expect(await db().select().from(requests)).toHaveLength(6)
    expect(await db().select().from(grants)).toHaveLength(3)
    expect(await db().select().from(deliveries)).toHaveLength(3)
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })
})
