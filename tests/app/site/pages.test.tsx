import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { GET as articleRoute } from '@/app/(site)/a/[number]/route'
import { GET as css } from '@/app/(site)/assets/site.css/route'
import { GET as channelRoute } from '@/app/(site)/c/[channel]/route'
import { GET as licensing } from '@/app/(site)/licensing/route'
import { GET as mediaRoute } from '@/app/(site)/media/[id]/route'
import { GET as robots } from '@/app/(site)/robots.txt/route'
import { GET as home } from '@/app/(site)/route'
import { GET as search } from '@/app/(site)/search/route'
import { GET as statementRoute } from '@/app/(site)/statement/[version]/route'
import { GET as statementNow } from '@/app/(site)/statement/route'
import { transaction } from '@/db/client'
import { contentKeys } from '@/db/content-versions'
import { touchContent } from '@/db/numbers'
import { articles, channels, media, publications } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { parseDocument } from '@/domain/article/document'
import { keepBlob } from '@/outside/store/blobs'
import { publishArticle } from '@/usecases/publish-article'
import { reviseArticle } from '@/usecases/revise-article'
import { saveArticle } from '@/usecases/save-article'
import { signOffArticle } from '@/usecases/sign-off-article'
import { submitArticle } from '@/usecases/submit-article'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../../support/database'
import {
  aContent,
  aDraft,
  aNewsroom,
  aPublished,
  aReprint,
  people,
  START,
  statement,
} from '../../support/newsroom'

let signedIn: Actor | null = null
vi.mock('@/auth', () => ({
  currentSession: async () => (signedIn ? { actor: signedIn } : null),
}))

useDatabase()

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3940${path}`, { headers })
const article = (number: string, { lang = '', headers = {} } = {}) =>
  articleRoute(ask(`/a/${number}${lang}`, headers), { params: Promise.resolve({ number }) })
const channel = (slug: string, more = '') =>
  channelRoute(ask(`/c/${slug}${more}`), { params: Promise.resolve({ channel: slug }) })
const statementOf = (version: string, more = '') =>
  statementRoute(ask(`/statement/${version}${more}`), { params: Promise.resolve({ version }) })

const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/gs

function dataOf(html: string): Record<string, unknown> {
  const [found, ...others] = [...html.matchAll(DATA)]
  expect(others).toHaveLength(0)
  return JSON.parse(found?.[1] ?? 'null') as Record<string, unknown>
}

/** What holds of every reader page. */
function expectQuiet(html: string, response: Response) {
  expect(html.startsWith('<!doctype html><html lang=')).toBe(true)
  expect(html.replace(DATA, '')).not.toMatch(/<script|\sstyle=|\son[a-z]+="/i)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/script-src|unsafe/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  // A message without its words shows its key.
  expect(html).not.toMatch(/site\.[a-z]+\.[a-zA-Z.]+/)
}

describe('an article page', () => {
  it('shows own content with its meta line, the reservation and the way to ask', async () => {
    await aNewsroom()
    const live = await aPublished()
    const response = await article(live.number)
    const html = await response.text()
    expect(response.status).toBe(200)
    expectQuiet(html, response)
    const meta = /<p class="article-meta".*?<\/p>/s
      .exec(html)?.[0]
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(meta).toBe(' 2026-11-01 08:00:00 来源：栖川在线 编辑：沈禾 责编：周砚 ')
    expect(html).toContain('注明“来源:栖川在线”的内容,未经书面授权不得使用。')
    expect(html).toContain('href="/statement/v1#S2"')
    expect(html).toContain(`href="/portal/requests/new?article=${live.id}"`)
    expect(dataOf(html)).toMatchObject({
      '@type': 'NewsArticle',
      headline: '栖川老码头改造一期开放',
      datePublished: '2026-11-01T08:00:00+08:00',
      license: expect.stringMatching(/\/statement\/v1$/),
      usageInfo: expect.stringMatching(/\/statement\/v1#S2$/),
      acquireLicensePage: expect.stringMatching(/\/licensing$/),
      copyrightHolder: { name: '栖川广播电视台' },
      creditText: '来源:栖川在线',
    })
  })

  const offers = ['license', 'acquireLicensePage', 'copyrightNotice']

  it('never offers a licence to a reprint, for people or machines, and shows the way to the original', async () => {
    await aNewsroom()
    const live = await aPublished(aReprint({ originalUrl: 'https://beizhu.example/port' }))
    const html = await (await article(live.number)).text()
    expect(html).not.toContain('/portal/')
    expect(html).toContain('转载不代表赞同其观点。')
    expect(html).toContain('href="/statement/v1#S4"')
    expect(html).toContain('href="https://beizhu.example/port"')
    expect(html).toContain('copyright@beizhu.example')
    const data = dataOf(html)
    for (const key of offers) expect(data).not.toHaveProperty(key)
    expect(data).toMatchObject({
      copyrightHolder: { name: '北渚日报' },
      isBasedOn: { url: 'https://beizhu.example/port', publisher: { name: '北渚日报' } },
    })
  })

  // The checklist stops these before publication; a page that stands from before must not offer what is open.
  it.each(['disputed', 'unknown', 'mixed'] as const)(
    'offers nothing while ownership is %s',
    async (ownership) => {
      await aNewsroom()
      const live = await aPublished()
      await transaction(async (tx) => {
        const [first] = await tx.select().from(publications).where(eq(publications.articleId, live.id))
        if (!first) throw new Error('not published')
        await tx.insert(publications).values({ ...first, id: 'p2', seq: 2, ownership })
        await tx.update(articles).set({ livePublicationId: 'p2' }).where(eq(articles.id, live.id))
      })
      const html = await (await article(live.number)).text()
      expect(html).toContain('正在核实')
      expect(html).not.toContain('/portal/')
      for (const key of [...offers, 'copyrightHolder']) expect(dataOf(html)).not.toHaveProperty(key)
    },
  )

  it('claims nothing in mere facts', async () => {
    await aNewsroom()
    const live = await aPublished(aContent({ factOnly: true }))
    const html = await (await article(live.number)).text()
    expect(html).toContain('单纯事实消息')
    expect(html).not.toContain('/portal/')
    expect(dataOf(html)).not.toHaveProperty('copyrightHolder')
  })

  it('keeps hostile words as words, in the page and in its data', async () => {
    await aNewsroom()
    const hostile = '</script><script>alert(1)</script><!--'
    const live = await aPublished(aContent({ title: hostile, authors: [{ name: hostile, role: '"><b>' }] }))
    const response = await article(live.number)
    const html = await response.text()
    expectQuiet(html, response)
    expect(dataOf(html)).toMatchObject({ headline: hostile, author: [{ name: hostile }] })
  })

  it('is answered with 304 while nothing has changed, in each language by its own tag', async () => {
    await aNewsroom()
    const live = await aPublished()
    const first = await article(live.number)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[0-9a-f]+"$/)
    const again = await article(live.number, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    const english = await article(live.number, { lang: '?lang=en', headers: { 'if-none-match': etag } })
    expect(english.status).toBe(200)
    const html = await english.text()
    expectQuiet(html, english)
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Request reprint rights')
    expect(html).toContain('href="/statement/v1?lang=en#S2"')
    expect(html).toContain(`hrefLang="zh-Hans"`)
  })

  it('is gone at once when withdrawn, also for whoever has the old page', async () => {
    await aNewsroom()
    const live = await aPublished()
    const etag = (await article(live.number)).headers.get('etag') ?? ''
    expect(await (await home(ask('/'))).text()).toContain(live.title)
    await withdrawArticle(people.reviewer, { id: live.id, reason: '数据有误' }, START + 99)
    const gone = await article(live.number, { headers: { 'if-none-match': etag } })
    const html = await gone.text()
    expect(gone.status).toBe(410)
    expect(gone.headers.get('cache-control')).toBe('no-store')
    expectQuiet(html, gone)
    expect(html).toContain('数据有误')
    expect(html).not.toContain(live.title)
    expect(html).not.toContain('ld+json')
    expect(await (await home(ask('/'))).text()).not.toContain(live.title)
    expect(await (await channel('news')).text()).not.toContain(live.title)
    expect(await (await search(ask('/search?q=码头'))).text()).not.toContain('/a/')
  })

  it('shows a correction with its note and time, and dates the change', async () => {
    await aNewsroom()
    const live = await aPublished()
    await article(live.number)
    const draft = await reviseArticle(people.writer, { id: live.id, version: live.version }, START + 5000)
    const changed = aContent({ title: '栖川老码头改造一期向市民开放' })
    const saved = await saveArticle(
      people.writer,
      { id: live.id, version: draft.version, content: changed },
      START + 6000,
    )
    const sent = await submitArticle(people.writer, { id: live.id, version: saved.version }, START + 7000)
    const signed = await signOffArticle(
      people.reviewer,
      { id: live.id, version: sent.version, contentHash: sent.contentHash },
      START + 8000,
    )
    await publishArticle(
      people.reviewer,
      { id: live.id, version: signed.version, correction: '步道长度应为两公里。' },
      START + 9000,
    )
    const html = await (await article(live.number)).text()
    expect(html).toContain('栖川老码头改造一期向市民开放')
    expect(html).toContain('步道长度应为两公里。')
    expect(dataOf(html)).toMatchObject({
      datePublished: '2026-11-01T08:00:00+08:00',
      dateModified: '2026-11-01T08:00:09+08:00',
      correction: [{ '@type': 'CorrectionComment', text: '步道长度应为两公里。' }],
    })
  })

  it('is not found while it is a draft, and leaves nothing in the cache', async () => {
    await aNewsroom()
    const draft = await aDraft()
    for (const number of [draft.number, 'G-0000-0', '%E0%A4%A', 'x'.repeat(3000)]) {
      const response = await article(number)
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expectQuiet(await response.text(), response)
    }
  })
})

describe('the other reader pages', () => {
  it('say what to do where nothing is published, and where no statement is in force', async () => {
    for (const response of [
      await home(ask('/')),
      await statementNow(ask('/statement')),
      await licensing(ask('/licensing')),
    ])
      expectQuiet(await response.text(), response)
    expect((await statementNow(ask('/statement'))).status).toBe(404)
    expect((await home(ask('/'))).status).toBe(200)
    expect(await (await robots()).text()).not.toContain('Content-Signal')
  })

  it('give the statement with an anchor a clause, in both languages, and each version for good', async () => {
    await aNewsroom()
    const html = await (await statementNow(ask('/statement'))).text()
    for (const { id, text } of statement.clauses) {
      expect(html).toContain(`id="${id}"`)
      expect(html).toContain(text['zh-CN'])
    }
    expect(await (await statementOf('v1', '?lang=en')).text()).toContain('S4 in English')
    expect((await statementOf('v9')).status).toBe(404)
    const page = await licensing(ask('/licensing'))
    const words = await page.text()
    expectQuiet(words, page)
    expect(words).toContain('href="/register"')
  })

  it('follow a change of the frame at once', async () => {
    await aNewsroom()
    expect((await channel('city')).status).toBe(404)
    await transaction(async (tx) => {
      await tx
        .insert(channels)
        .values({ id: 'c2', slug: 'city', name: { 'zh-CN': '城事', en: 'City' }, position: 2 })
      await touchContent(tx, contentKeys.frame)
    })
    expect((await channel('city')).status).toBe(200)
    expect(await (await home(ask('/'))).text()).toContain('城事')
  })

  it('lead on to older articles and back', async () => {
    await aNewsroom()
    for (let n = 0; n < 22; n++)
      await aPublished(aContent({ title: `第${n}号稿件` }), people.writer, START + n)
    const first = await (await channel('news')).text()
    const next = /href="\/c\/news\?before=([^"]+)" rel="next"/.exec(first)?.[1] ?? ''
    expect(first).toContain('第21号稿件')
    const second = await (await channel('news', `?before=${next}`)).text()
    expect(second).toContain('第1号稿件')
    expect(second).toContain('第0号稿件')
    expect(second).not.toContain('第2号稿件')
    expect((await channel('news', '?before=nonsense')).status).toBe(200)
    const found = await (await search(ask('/search?q=稿件'))).text()
    expect(found).toContain('<mark>稿件</mark>')
    expect(found).toContain('20篇以上')
    expect(found).toMatch(/search\?q=[^"]*before=/)
  })

  it('search without trusting the words', async () => {
    await aNewsroom()
    for (const q of ['', '"', '* OR', '<script>alert(1)</script>', '％', 'near(a b)']) {
      const response = await search(ask(`/search?q=${encodeURIComponent(q)}`))
      expect(response.status).toBe(200)
      expectQuiet(await response.text(), response)
    }
  })

  it('keep the stylesheet under its hash only', async () => {
    const address =
      /href="(\/assets\/site\.css\?v=[0-9a-f]+)"/.exec(await (await home(ask('/'))).text())?.[1] ?? ''
    expect((await css(ask(address))).headers.get('cache-control')).toContain('immutable')
    expect((await css(ask('/assets/site.css?v=old'))).headers.get('cache-control')).not.toContain('immutable')
  })
})

describe('media', () => {
  const get = (id: string, headers = {}) =>
    mediaRoute(ask(`/media/${id}`, headers), { params: Promise.resolve({ id }) })

  const keep = async (id: string, contentType: string) => {
    const blobHash = await keepBlob(new TextEncoder().encode(`bytes of ${id}`))
    await transaction(async (tx) => {
      await tx.insert(media).values({
        id,
        blobHash,
        contentType,
        name: id,
        bytes: 1,
        width: 6,
        height: 4,
        by: people.writer.id,
        at: START,
      })
    })
  }

  it('are for readers while shown, for staff before, for nobody else', async () => {
    await aNewsroom()
    await keep('m1', 'image/png')
    signedIn = null
    expect((await get('m1')).status).toBe(404)
    signedIn = { id: 'l', name: 'l', roles: ['licensee'], organisationId: 'o' }
    expect((await get('m1')).status).toBe(404)
    signedIn = people.writer
    const before = await get('m1.png')
    expect(before.status).toBe(200)
    expect(before.headers.get('cache-control')).toBe('private, no-store')
    signedIn = null
    const figure = {
      id: 'p1',
      src: '/media/m1',
      alt: '图',
      caption: '图',
      credit: '沈禾 摄',
      ownershipClass: 'own',
    }
    const body = parseDocument({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '栖川在线消息:开放。' }] },
        { type: 'figure', attrs: figure },
      ],
    })
    const live = await aPublished(aContent({ body }))
    const shown = await get('m1')
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(shown.headers.get('cache-control')).toContain('immutable')
    expect(await shown.text()).toBe('bytes of m1')
    expect((await get('m1', { 'if-none-match': shown.headers.get('etag') ?? '' })).status).toBe(304)
    await withdrawArticle(people.reviewer, { id: live.id, reason: '撤' }, START + 99)
    expect((await get('m1')).status).toBe(404)
  })

  it('never go out as a type that a browser runs', async () => {
    await aNewsroom()
    await keep('m1', 'image/svg+xml')
    await keep('m2', 'text/html')
    signedIn = people.writer
    expect((await get('m1')).status).toBe(404)
    expect((await get('m2')).status).toBe(404)
  })
})
