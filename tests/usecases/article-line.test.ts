import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleDetail, intakeRevision, listArticles, reviewQueue, visibleArticle } from '@/db/articles'
import { db } from '@/db/client'
import { eventsOf, verifyChain } from '@/db/events'
import { publications, revisions, rightsRecords } from '@/db/schema'
import { searchShelf } from '@/db/search'
import { textToDocument } from '@/domain/article/document'
import { isRefused } from '@/lib/refused'
import { createArticle } from '@/usecases/create-article'
import { lookAtArticle } from '@/usecases/look-at-article'
import { publishArticle } from '@/usecases/publish-article'
import { recallArticle } from '@/usecases/recall-article'
import { returnArticle } from '@/usecases/return-article'
import { reviseArticle } from '@/usecases/revise-article'
import { saveArticle } from '@/usecases/save-article'
import { signOffArticle } from '@/usecases/sign-off-article'
import { submitArticle } from '@/usecases/submit-article'
import { withdrawArticle } from '@/usecases/withdraw-article'
import { useDatabase } from '../support/database'
import {
  aContent,
  aDraft,
  aNewsroom,
  aPublished,
  aReprint,
  CHANNEL,
  inReview,
  people,
  person,
  START,
  signedOff,
} from '../support/newsroom'

useDatabase()
beforeEach(aNewsroom)

const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error) => {
      if (isRefused(error)) return error.code
      throw error
    },
  )

const other = (text: string) => aContent({ body: textToDocument(`栖川在线消息:${text}`) })

describe('from draft to readers', () => {
  it('freezes names, content, ownership and statement at publication', async () => {
    const article = await aPublished()
    const [log] = await db().select().from(publications).where(eq(publications.articleId, article.id))
    expect(log).toMatchObject({
      seq: 1,
      address: `/a/${article.number}`,
      editorName: '沈禾',
      responsibleEditorName: '周砚',
      ownership: 'own',
      statementId: 'statement-1',
      contentHash: article.contentHash,
    })
    const rights = await db().select().from(rightsRecords).where(eq(rightsRecords.articleId, article.id))
    expect(rights.map((one) => [one.part, one.class, one.rule]).toSorted()).toEqual([
      ['body', 'own', 'own-both'],
      ['headline', 'own', 'own-both'],
    ])
    expect((await searchShelf('public', '老码头')).map((hit) => hit.articleId)).toEqual([article.id])
    expect((await eventsOf('article', article.id)).map((one) => one.type)).toEqual([
      'article.created',
      'article.submitted',
      'article.signedOff',
      'article.published',
    ])
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('calls a reprint third party, and leaves its writer out of the sign-off', async () => {
    const article = await aPublished(aReprint())
    expect(article).toMatchObject({ ownership: 'third_party', liveState: 'live' })
  })

  it('keeps a disputed article out of review until someone settles it', async () => {
    const draft = await aDraft(aContent({ source: '北渚日报', sourceId: 'source-other' }))
    expect(draft.ownership).toBe('disputed')
    const detail = await articleDetail(people.writer, draft.id, START)
    expect(detail.unmet).toContain('bodyRights')
    expect(await refusal(submitArticle(people.writer, { id: draft.id }))).toBe('checks-unmet')
  })

  it('asks for the original author and title of a reprint, and says who demands it', async () => {
    const draft = await aDraft(aReprint({ authors: [], originalTitle: '' }))
    const { checks } = await articleDetail(people.writer, draft.id, START)
    expect(checks.filter((one) => one.basis === 'law' && !one.met).map((one) => one.key)).toEqual([
      'originalAuthor',
      'originalTitle',
    ])
  })
})

describe('segregation of duties', () => {
  it('never lets anyone who wrote a word sign off', async () => {
    const own = await inReview(aContent(), people.both)
    const input = { id: own.id, contentHash: own.contentHash }
    expect(await refusal(signOffArticle(people.both, input))).toBe('wrote-it')
    expect(await refusal(signOffArticle(people.writer, input))).toBe('not-allowed')
    expect(await refusal(signOffArticle(people.reviewer, input))).toBe('allowed')
  })

  it('bars a reviewer who changed a word during review', async () => {
    const waiting = await inReview()
    const edited = await saveArticle(people.reviewer, {
      id: waiting.id,
      version: waiting.version,
      content: other('审稿时改过。'),
    })
    const input = { id: edited.id, contentHash: edited.contentHash }
    expect(await refusal(signOffArticle(people.reviewer, input))).toBe('wrote-it')
    expect(await refusal(signOffArticle(people.both, input))).toBe('allowed')
  })

  it.each([
    ['the licensee', person('x', '林晓', 'licensee')],
    ['nobody in particular', person('y', '无名')],
  ])('finds nothing for %s', async (_, actor) => {
    const draft = await aDraft()
    await expect(visibleArticle(actor, draft.id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await listArticles(actor, {})).toEqual([])
    expect(await reviewQueue(actor)).toEqual([])
    expect(
      await refusal(saveArticle(actor, { id: draft.id, version: draft.version, content: other('外人') })),
    ).toBe('not-allowed')
  })
})

describe('a sign-off belongs to the content that was read', () => {
  it('is refused for content that has changed since', async () => {
    const waiting = await inReview()
    const now = await saveArticle(people.second, {
      id: waiting.id,
      version: waiting.version,
      content: other('又改了。'),
    })
    expect(now.contentHash).not.toBe(waiting.contentHash)
    expect(
      await refusal(signOffArticle(people.reviewer, { id: waiting.id, contentHash: waiting.contentHash })),
    ).toBe('changed-meanwhile')
  })

  it('is void after an edit, and nothing can be published on it', async () => {
    const ready = await signedOff()
    const edited = await saveArticle(people.writer, {
      id: ready.id,
      version: ready.version,
      content: other('签发后改动。'),
    })
    expect(edited).toMatchObject({ state: 'draft', signedOffBy: null, signedOffHash: null })
    expect(await refusal(publishArticle(people.reviewer, { id: ready.id }))).toBe('wrong-state')
    expect((await eventsOf('article', ready.id)).map((one) => one.type)).toContain('article.signOffVoided')
  })

  it('survives a save that changes nothing', async () => {
    const ready = await signedOff()
    const saved = await saveArticle(people.writer, {
      id: ready.id,
      version: ready.version,
      content: aContent(),
    })
    expect(saved).toMatchObject({ state: 'signedOff', version: ready.version })
  })
})

describe('two people, two tabs', () => {
  it('never writes over what was saved meanwhile', async () => {
    const draft = await aDraft()
    const outcomes = await Promise.all([
      refusal(
        saveArticle(people.writer, { id: draft.id, version: draft.version, content: other('甲的改动。') }),
      ),
      refusal(
        saveArticle(people.second, { id: draft.id, version: draft.version, content: other('乙的改动。') }),
      ),
    ])
    expect(outcomes).toEqual(['allowed', 'changed-meanwhile'])
    expect((await visibleArticle(people.writer, draft.id)).content.body).toEqual(other('甲的改动。').body)
  })

  it('acknowledges again a save whose answer was lost', async () => {
    const draft = await aDraft()
    const input = { id: draft.id, version: draft.version, content: other('丢了回执。') }
    const first = await saveArticle(people.writer, input)
    expect(await saveArticle(people.writer, input)).toMatchObject({ version: first.version })
  })

  it('signs off once when two reviewers press at the same time', async () => {
    const waiting = await inReview()
    const input = { id: waiting.id, contentHash: waiting.contentHash }
    const outcomes = await Promise.all([
      refusal(signOffArticle(people.reviewer, input)),
      refusal(signOffArticle(people.both, input)),
    ])
    expect(outcomes.toSorted()).toEqual(['allowed', 'wrong-state'])
  })
})

describe('revisions', () => {
  it('join the saves of one sitting and never change what a reviewer has seen', async () => {
    const draft = await aDraft()
    const second = await saveArticle(
      people.writer,
      { id: draft.id, version: draft.version, content: other('一') },
      START + 1000,
    )
    const count = async () =>
      (await db().select().from(revisions).where(eq(revisions.articleId, draft.id))).length
    expect(await count()).toBe(1)
    await lookAtArticle(people.reviewer, { id: draft.id }, START + 1500)
    await saveArticle(
      people.writer,
      { id: draft.id, version: second.version, content: other('二') },
      START + 2000,
    )
    expect(await count()).toBe(2)
  })

  it('has no page as it came in for what was written here', async () => {
    expect(await intakeRevision((await aDraft()).id)).toBeNull()
  })
})

describe('back and again', () => {
  it('returns with a reason, takes back, and is submitted again', async () => {
    const waiting = await inReview()
    expect(await refusal(returnArticle(people.reviewer, { id: waiting.id, reason: ' ' }))).toBe(
      'invalid-input',
    )
    const back = await returnArticle(people.reviewer, { id: waiting.id, reason: '请补充照明用电数据' })
    expect(back.state).toBe('draft')
    const again = await submitArticle(people.writer, { id: back.id })
    expect((await recallArticle(people.writer, { id: again.id })).state).toBe('draft')
  })

  it('corrects in public: readers keep the old text until the new one is signed off by another', async () => {
    const live = await aPublished()
    const open = await reviseArticle(people.writer, { id: live.id })
    expect(open).toMatchObject({
      state: 'draft',
      liveState: 'live',
      livePublicationId: live.livePublicationId,
    })
    const changed = await saveArticle(people.writer, {
      id: live.id,
      version: open.version,
      content: other('步道全长二点二公里。'),
    })
    await submitArticle(people.writer, { id: live.id })
    await signOffArticle(people.reviewer, { id: live.id, contentHash: changed.contentHash })
    expect(await refusal(publishArticle(people.reviewer, { id: live.id }))).toBe('correction-note-missing')
    const again = await publishArticle(people.reviewer, {
      id: live.id,
      correction: '步道长度更正为二点二公里',
    })
    expect(again.publishedAt).toBe(live.publishedAt)
    expect(await db().select().from(publications).where(eq(publications.articleId, live.id))).toHaveLength(2)
  })

  it('withdraws with a reason and leaves the public shelf', async () => {
    const live = await aPublished()
    await withdrawArticle(people.reviewer, { id: live.id, reason: '事实有误' })
    expect(await searchShelf('public', '老码头')).toEqual([])
    expect(await refusal(reviseArticle(people.writer, { id: live.id }))).toBe('wrong-state')
  })
})

describe('lists', () => {
  it('pages by key without gap or repeat', async () => {
    for (let n = 0; n < 7; n++)
      await createArticle(people.writer, { channelId: CHANNEL, title: `第${n}篇` }, START + (n % 3))
    const seen: string[] = []
    let before: { at: number; id: string } | undefined
    for (;;) {
      const page = await listArticles(people.writer, { limit: 3, before })
      seen.push(...page.map((one) => one.id))
      const last = page.at(-1)
      if (!last || page.length < 3) break
      before = { at: last.updatedAt, id: last.id }
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  it('finds Chinese words of two characters over drafts', async () => {
    const draft = await aDraft()
    expect((await listArticles(people.second, { query: '照明' })).map((one) => one.id)).toEqual([draft.id])
    expect(await listArticles(people.second, { query: '版权' })).toEqual([])
  })
})
