import { eq } from 'drizzle-orm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET as jwks } from '@/app/(site)/.well-known/jwks.json/route'
import { GET as letterRoute } from '@/app/(site)/verify/[number]/route'
import { GET as form } from '@/app/(site)/verify/route'
import { transaction } from '@/db/client'
import { grants, letters } from '@/db/schema'
import { days, startOfDay } from '@/lib/time'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../../support/database'
import { aGrant, aLicensee, LATER } from '../../support/licensing'
import { aNewsroom, people } from '../../support/newsroom'

useDatabase()

const verify = (number: string, lang = '') =>
  letterRoute(new Request(`http://localhost:3940/verify/${encodeURIComponent(number)}${lang}`), {
    params: Promise.resolve({ number: encodeURIComponent(number) }),
  })

afterEach(() => {
  vi.useRealTimers()
})

/** The only clock in these pages is the instant of the request. */
const at = (instant: number) => vi.useFakeTimers({ now: instant, toFake: ['Date'] })

async function aLetterOut() {
  await aNewsroom()
  const licensee = await aLicensee()
  const { article, grant } = await aGrant(licensee)
  const [letter] = await transaction((tx) => tx.select().from(letters).limit(1))
  if (!letter) throw new Error('no letter was issued')
  const change = (set: Partial<typeof grants.$inferInsert>) =>
    transaction(async (tx) => {
      await tx.update(grants).set(set).where(eq(grants.id, letter.grantId))
    })
  return { article, grant, letter, change }
}

const standing = (html: string) => /class="standing standing-(\w+)"/.exec(html)?.[1]

describe('the check of a letter', () => {
  it('tells the standing, parties, works, scope and signature, and never the price', async () => {
    const { article, letter, change } = await aLetterOut()
    await change({ price: 987_654_300 })
    at(LATER + 1000)
    for (const lang of ['', '?lang=en']) {
      const response = await verify(letter.number, lang)
      const html = await response.text()
      expect(response.status).toBe(200)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
      expect(standing(html)).toBe('valid')
      for (const words of [
        letter.number,
        '栖川在线传媒有限公司',
        '临港晨报社1',
        article.title,
        'news.example.cn',
        'v1',
      ])
        expect(html).toContain(words)
      expect(html).toContain(lang ? 'Signature good' : '签名有效')
      expect(html).not.toMatch(/9876543|987,654|98765/)
      expect(html).not.toMatch(/<script|licensee-1@|site\.verify/)
    }
  })

  it.each([
    ['notYet', startOfDay('2026-10-31', 'Asia/Shanghai'), {}],
    ['valid', startOfDay('2026-12-01', 'Asia/Shanghai') - 1, {}],
    ['ended', startOfDay('2026-12-01', 'Asia/Shanghai'), {}],
    ['suspended', LATER + 5, { state: 'suspended' }],
    ['revoked', LATER + 5, { state: 'revoked', endedAt: LATER + 2 }],
    // A revoked letter does not turn into an ended one.
    ['revoked', LATER + days(400), { state: 'revoked', endedAt: LATER + 2 }],
  ] as const)('says %s', async (expected, instant, set) => {
    const { letter, change } = await aLetterOut()
    if ('state' in set) await change(set)
    at(instant)
    const zh = await (await verify(letter.number)).text()
    expect(standing(zh)).toBe(expected)
    expect(standing(await (await verify(letter.number, '?lang=en')).text())).toBe(expected)
  })

  it('says exhausted where the deliveries are used', async () => {
    await aNewsroom()
    await aGrant(await aLicensee(), { quantity: { deliveries: 1 } })
    const [letter] = await transaction((tx) => tx.select().from(letters).limit(1))
    await transaction(async (tx) => {
      await tx.update(grants).set({ deliveriesUsed: 1 })
    })
    at(LATER + 1000)
    expect(standing(await (await verify(letter?.number ?? '')).text())).toBe('exhausted')
  })

  it('says that the work was withdrawn', async () => {
    const { article, letter } = await aLetterOut()
    await withdrawArticle(people.reviewer, { id: article.id, reason: '撤' }, LATER + 3)
    at(LATER + 4)
    const html = await (await verify(letter.number)).text()
    expect(standing(html)).toBe('withdrawn')
    expect(html).not.toContain(`href="/a/${article.number}"`)
  })

  it('warns of a letter whose registered text is not what was signed', async () => {
    const { letter } = await aLetterOut()
    await transaction(async (tx) => {
      await tx.update(letters).set({ text: letter.text.replace('news.example.cn', 'evil.example.cn') })
    })
    at(LATER + 4)
    const html = await (await verify(letter.number)).text()
    expect(html).toContain('签名无效')
    expect(html).not.toContain('签名有效')
  })

  it('forgives how a number is typed, and knows no other', async () => {
    const { letter } = await aLetterOut()
    at(LATER + 4)
    const typed = letter.number.replace('〔', ' [').replace('〕', '］')
    expect((await verify(typed)).status).toBe(200)
    for (const number of ['栖在授〔2026〕9999号', "' or 1=1 --", '<script>', '\0', '']) {
      const response = await verify(number)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('<script')
    }
  })

  it('goes from the form to the letter and shows its public keys', async () => {
    const { letter } = await aLetterOut()
    const asked = `http://localhost:3940/verify?number=${encodeURIComponent(` ${letter.number} `)}&lang=en`
    const response = await form(new Request(asked))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/verify/${encodeURIComponent(letter.number)}?lang=en`)
    expect((await form(new Request('http://localhost:3940/verify'))).status).toBe(200)
    const keys = (await (await jwks()).json()) as { keys: Record<string, unknown>[] }
    expect(keys.keys).toHaveLength(1)
    expect(keys.keys[0]).not.toHaveProperty('d')
  })
})
