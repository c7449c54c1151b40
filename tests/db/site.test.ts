import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { articleVersion, contentKeys, contentVersion } from '@/db/content-versions'
import { findMedia } from '@/db/publication-media'
import { media } from '@/db/schema'
import { searchShelf } from '@/db/search'
import { channelPage, frontPage, liveArticles, publishedArticle } from '@/db/site'
import { parseDocument } from '@/domain/article/document'
import { reviseArticle } from '@/usecases/revise-article'
import { saveArticle } from '@/usecases/save-article'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../support/database'
import { aContent, aDraft, aNewsroom, aPublished, people, START } from '../support/newsroom'

useDatabase()

const withPicture = (title: string, id: string) =>
  aContent({
    title,
    body: parseDocument({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '栖川在线消息:码头开放。' }] },
        {
          type: 'figure',
          attrs: {
            id: 'p1',
            src: `/media/${id}`,
            alt: '码头',
            caption: '码头',
            credit: '沈禾 摄',
            ownershipClass: 'own',
          },
        },
      ],
    }),
  })

const aPicture = (id: string) =>
  transaction(async (tx) => {
    await tx.insert(media).values({
      id,
      blobHash: 'a'.repeat(64),
      contentType: 'image/png',
      name: 'p.png',
      bytes: 1,
      width: 6,
      height: 4,
      by: people.writer.id,
      at: START,
    })
  })

describe('what readers find', () => {
  it('pages a channel without gap or repeat, also where times are equal', async () => {
    await aNewsroom()
    // Three at one instant, four at others.
    for (const at of [0, 0, 0, 10, 20, 30, 40])
      await aPublished(aContent({ title: `第${at}篇` }), people.writer, START + at)
    const seen: string[] = []
    let before: { at: number; id: string } | undefined
    for (let turn = 0; turn < 4; turn++) {
      const page = await channelPage('news', { before, limit: 2 })
      expect(page?.items.length).toBe(turn < 3 ? 2 : 1)
      seen.push(...(page?.items.map(({ id }) => id) ?? []))
      if (page?.next) before = page.next
      else expect(turn).toBe(3)
    }
    expect(new Set(seen).size).toBe(7)
    const front = await frontPage(100)
    expect(front.latest.map(({ id }) => id)).toEqual(seen)
    expect(await channelPage('nowhere')).toBeNull()
  })

  it('lists neither what was never published nor what was withdrawn, and knows the difference', async () => {
    await aNewsroom()
    const draft = await aDraft(aContent({ title: '未发' }))
    const live = await aPublished()
    const gone = await aPublished(aContent({ title: '撤回的稿件' }))
    expect((await frontPage(10)).latest).toHaveLength(2)
    expect(await searchShelf('public', '撤回')).toHaveLength(1)
    const before = await articleVersion(gone.number)
    const lists = await contentVersion([contentKeys.site])
    await withdrawArticle(people.reviewer, { id: gone.id, reason: '事实有误' }, START + 99)
    expect(await articleVersion(gone.number)).not.toBe(before)
    expect(await contentVersion([contentKeys.site])).not.toBe(lists)
    const front = await frontPage(10)
    expect(front.latest.map(({ id }) => id)).toEqual([live.id])
    expect(front.byChannel.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([live.id])
    expect(await searchShelf('public', '撤回')).toHaveLength(0)
    expect(await liveArticles([gone.id, draft.id, live.id])).toHaveLength(1)
    expect(await publishedArticle(gone.number)).toMatchObject({
      kind: 'withdrawn',
      reason: '事实有误',
      withdrawnAt: START + 99,
    })
    expect(await publishedArticle(draft.number)).toBeNull()
    expect(await articleVersion(draft.number)).toBeNull()
    expect(await publishedArticle('G-0000-000000')).toBeNull()
  })

  it('shows the published words and names while the working copy is changed', async () => {
    await aNewsroom()
    const live = await aPublished()
    const draft = await reviseArticle(people.writer, { id: live.id, version: live.version }, START + 50)
    await saveArticle(
      people.second,
      { id: live.id, version: draft.version, content: aContent({ title: '改了一半的题' }) },
      START + 60,
    )
    expect(await publishedArticle(live.number)).toMatchObject({
      kind: 'live',
      content: { title: '栖川老码头改造一期开放' },
      editorName: '沈禾',
      responsibleEditorName: '周砚',
      ownership: 'own',
      corrections: [],
    })
    expect((await frontPage(1)).latest[0]?.title).toBe('栖川老码头改造一期开放')
  })

  it('gives a picture to readers only while a live article shows it', async () => {
    await aNewsroom()
    await aPicture('m1')
    await aPicture('m2')
    const live = await aPublished(withPicture('有图', 'm1'))
    await aDraft(withPicture('未发', 'm2'))
    expect(await findMedia('m1')).toMatchObject({ public: true, contentType: 'image/png' })
    expect(await findMedia('m2')).toMatchObject({ public: false })
    expect(await findMedia('m3')).toBeNull()
    await withdrawArticle(people.reviewer, { id: live.id, reason: '撤' }, START + 99)
    expect(await findMedia('m1')).toMatchObject({ public: false })
  })
})
