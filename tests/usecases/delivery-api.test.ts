import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as getItem } from '@/app/api/v1/items/[id]/route'
import { GET as getItems } from '@/app/api/v1/items/route'
import { listDeliveries } from '@/db/deliveries'
import { apiCaller } from '@/usecases/api-caller'
import { createApiKey } from '@/usecases/create-api-key'
import { revokeApiKey } from '@/usecases/revoke-api-key'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../support/database'
import { aGrant, aLicensee, LATER, setOrganisation } from '../support/licensing'
import { aContent, aDraft, aNewsroom, aPublished, aReprint, people } from '../support/newsroom'

useDatabase()
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: LATER + 1000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const pull = (article: string, secret: string | null, query = 'channel=web:news.example.cn', headers = {}) =>
  getItem(
    new Request(`http://localhost/api/v1/items/${article}?${query}`, {
      headers: { ...(secret ? { authorization: `Bearer ${secret}` } : {}), ...headers },
    }),
    { params: Promise.resolve({ id: article }) },
  )

async function aClient(more = {}) {
  await aNewsroom()
  const licensee = await aLicensee()
  const granted = await aGrant(licensee, more)
  const key = await createApiKey(licensee.actor, { name: '采编系统' }, LATER)
  return { licensee, key, ...granted }
}

describe('GET /api/v1/items/{id}', () => {
  it.each([
    ['text/html', 'text/html; charset=utf-8'],
    ['text/plain', 'text/plain; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['text/html;q=0.1, text/plain', 'text/plain; charset=utf-8'],
  ])('answers Accept %s with the copy, which nothing may cache', async (accept, type) => {
    const { article, key, grant, licensee } = await aClient()
    const response = await pull(article.number, key.secret, undefined, { accept })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
    expect(decodeURIComponent(response.headers.get('colophon-grant') ?? '')).toBe(grant.number)
    expect(await response.text()).toContain('来源:栖川在线')
    const { rows } = await listDeliveries(licensee.actor)
    expect(rows[0]?.delivery).toMatchObject({ via: 'api', apiKeyId: key.id, by: key.id })
    expect(response.headers.get('colophon-delivery')).toBe(rows[0]?.delivery.id)
  })

  it.each([
    ['another host', 'channel=web:news.example.cn.evil.com', 403, 'CHANNEL_NOT_GRANTED'],
    ['a translation', 'channel=web:news.example.cn&use=translate', 403, 'RIGHT_NOT_GRANTED'],
    ['no channel', 'format=text', 403, 'CHANNEL_UNDECLARED'],
    ['a channel that is none', 'channel=nonsense', 422, 'parameter-invalid'],
    ['a use that is none', 'channel=web:news.example.cn&use=steal', 422, 'parameter-invalid'],
    ['a format that is none', 'channel=web:news.example.cn&format=docx', 406, 'format-unknown'],
  ])('refuses %s as a problem document', async (_name, query, status, code) => {
    const { article, key } = await aClient()
    const response = await pull(article.number, key.secret, query)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ type: `urn:colophon:refusal:${code}`, status, code })
  })

  it.each([
    ['zh-CN,zh;q=0.9', 'zh-CN', '不予提供', /第三方|版权声明|不能|来源/],
    ['en-GB, fr;q=0.5', 'en', 'Not delivered', /[a-z]{4}/],
    ['fr', 'zh-CN', '不予提供', /./],
  ])(
    'explains itself to Accept-Language %s, by clause and version',
    async (language, spoken, title, detail) => {
      const { key } = await aClient()
      const reprint = await aPublished(aReprint())
      const response = await pull(reprint.number, key.secret, undefined, { 'accept-language': language })
      expect(response.headers.get('content-language')).toBe(spoken)
      const problem = await response.json()
      expect(problem).toMatchObject({
        title,
        status: 403,
        code: 'THIRD_PARTY_SOURCE',
        clause: 'S4',
        version: 'v1',
        cites: [{ kind: 'statement', clause: 'S4' }],
      })
      expect(problem.detail).toMatch(detail)
      expect(problem.detail).not.toContain('decision.reason')
    },
  )

  it('challenges a missing, a wrong and a revoked key', async () => {
    const { article, key, licensee } = await aClient()
    const missing = await pull(article.number, null)
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="colophon"',
    ])
    const wrong = await pull(article.number, 'colophon_wrong')
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="colophon", error="invalid_token"',
    ])
    await revokeApiKey(licensee.actor, { id: key.id }, LATER + 1)
    expect((await pull(article.number, key.secret)).status).toBe(401)
  })

  it('is 404 for drafts and nothing, 403 for a suspended organisation, 410 for what was withdrawn', async () => {
    const { article, key } = await aClient()
    const draft = await aDraft()
    expect((await pull(draft.number, key.secret)).status).toBe(404)
    expect((await pull('no-such', key.secret)).status).toBe(404)
    await withdrawArticle(people.reviewer, { id: article.id, reason: '事实有误' }, LATER + 2)
    const gone = await pull(article.number, key.secret)
    expect([gone.status, (await gone.json()).code]).toEqual([410, 'WITHDRAWN'])
    await setOrganisation('organisation-1', { state: 'suspended' })
    expect((await pull(article.number, key.secret)).status).toBe(403)
  })

  it('is 403 when the units are used up', async () => {
    const { article, key } = await aClient({ quantity: { deliveries: 1 } })
    expect((await pull(article.number, key.secret)).status).toBe(200)
    const second = await pull(article.number, key.secret)
    expect([second.status, (await second.json()).code]).toEqual([403, 'QUANTITY_EXHAUSTED'])
  })

  it('is 429 with Retry-After for a key that calls too often, and for that key alone', async () => {
    const { article, key, licensee } = await aClient()
    for (let call = 0; call < 120; call++) await apiCaller(`Bearer ${key.secret}`)
    const response = await pull(article.number, key.secret)
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    const other = await createApiKey(licensee.actor, { name: '备用' }, LATER)
    expect((await pull(article.number, other.secret)).status).toBe(200)
  })
})

describe('GET /api/v1/items', () => {
  it('lists what the grants of the organisation name, and nothing of another', async () => {
    const { article, key, grant } = await aClient({ quantity: { deliveries: 3 } })
    await aPublished(aContent({ title: '没有授权的一篇' }))
    await pull(article.number, key.secret)
    const list = async (secret: string) =>
      (
        await getItems(
          new Request('http://localhost/api/v1/items?limit=1', {
            headers: { authorization: `Bearer ${secret}` },
          }),
        )
      ).json()
    expect(await list(key.secret)).toMatchObject({
      items: [
        { number: article.number, title: article.title, grants: [{ id: grant.id, deliveriesLeft: 2 }] },
      ],
      next: null,
    })
    const stranger = await createApiKey((await aLicensee(2)).actor, { name: '他家' }, LATER)
    expect(await list(stranger.secret)).toEqual({ items: [], next: null })
  })
})
