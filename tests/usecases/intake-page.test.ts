import { existsSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleDetail, intakeRevision } from '@/db/articles'
import { db } from '@/db/client'
import { intakes } from '@/db/schema'
import { figuresOf, paragraphsOf } from '@/domain/article/document'
import { readBlob } from '@/outside/store/blobs'
import { intakePage } from '@/usecases/intake-page'
import { useDatabase } from '../support/database'
import { aNewsroom, CHANNEL, people, START } from '../support/newsroom'

useDatabase()
beforeEach(aNewsroom)

const pasted = `北渚港九月吞吐量创新高
2026-10-08 09:30:12来源: 北渚日报编辑: 江寄责编: 唐疏

  北渚港九月完成货物吞吐量三百一十二万吨,创建港以来单月新高。

北渚港九月吞吐量创新高

  港方表示,四季度将新开两条内贸航线。(北渚日报通讯员 陆川)
`

describe('a page brought in', () => {
  it('becomes a draft with its facts, and is kept byte for byte', async () => {
    const { article, result } = await intakePage(
      people.writer,
      { kind: 'text', channelId: CHANNEL, text: pasted },
      START,
    )
    expect(article).toMatchObject({
      title: '北渚港九月吞吐量创新高',
      ownership: 'third_party',
      state: 'draft',
    })
    expect(article.content).toMatchObject({
      source: '北渚日报',
      sourceId: 'source-other',
      originalTitle: '北渚港九月吞吐量创新高',
    })
    expect(article.content.authors).toEqual([{ name: '陆川', role: '北渚日报通讯员' }])
    expect(result).toMatchObject({
      editor: '江寄',
      responsibleEditor: '唐疏',
      publishedAt: '2026-10-08T09:30:12+08:00',
    })
    const [row] = await db().select().from(intakes).where(eq(intakes.articleId, article.id))
    expect((await readBlob(row?.blobHash ?? ''))?.toString('utf8')).toBe(pasted.trim())
    expect((await intakeRevision(article.id))?.contentHash).toBe(article.contentHash)
  })

  it('reads a page in GBK and takes nothing but words from it', async () => {
    const html = `<html><head><meta charset="gbk"><title>测试</title></head><body><h1>河湾大桥合龙</h1>
      <p>2026-10-09 10:00 来源:北渚日报</p><div class="content"><p onclick="x()">河湾大桥今天合龙,<script>steal()</script>全长一千二百米。</p>
      <p>大桥预计明年通车,届时两岸车程缩短至十分钟。</p></div></body></html>`
    const { article } = await intakePage(
      people.writer,
      { kind: 'html', channelId: CHANNEL, bytes: new Uint8Array(iconv.encode(html, 'gbk')) },
      START,
    )
    const text = JSON.stringify(article.content)
    expect(text).toContain('河湾大桥今天合龙')
    expect(text).not.toMatch(/script|onclick|steal/)
  })

  it.each([
    'http://127.0.0.1/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'file:///etc/passwd',
    'http://localhost:3000/',
  ])('refuses to fetch %s and makes nothing', async (url) => {
    await expect(
      intakePage(people.writer, { kind: 'url', channelId: CHANNEL, url }, START),
    ).rejects.toMatchObject({ name: 'Refused' })
    expect(await db().select().from(intakes)).toEqual([])
  })

  const seed = '../shared/data/seed/sd.cri.cn-20210220.txt'
  it.skipIf(!existsSync(seed))(
    'takes in the page that the product was thought up from (reads ../shared)',
    async () => {
      const { article } = await intakePage(
        people.writer,
        { kind: 'text', channelId: CHANNEL, text: readFileSync(seed, 'utf8') },
        START,
      )
      expect(paragraphsOf(article.content.body)).toHaveLength(5)
      expect(figuresOf(article.content.body)).toHaveLength(3)
      const { unmet } = await articleDetail(people.writer, article.id, START)
      expect(unmet).toContain('figureFile')
    },
  )
})
