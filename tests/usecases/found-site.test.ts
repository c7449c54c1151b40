import { describe, expect, it } from 'vitest'
import { listChannels } from '@/db/articles'
import { verifyChain } from '@/db/events'
import { statementAt } from '@/db/statements'
import { textToDocument } from '@/domain/article/document'
import { statementVersion } from '@/domain/rights/statement'
import { createArticle } from '@/usecases/create-article'
import { foundSite } from '@/usecases/found-site'
import { saveArticle } from '@/usecases/save-article'
import { useDatabase } from '../support/database'
import { people, START } from '../support/newsroom'

useDatabase()

const site = {
  name: '澄江在线',
  host: '澄江广播电视台',
  operator: '澄江传媒有限公司',
  contactEmail: 'c@chengjiang.example',
}

describe('a site of its own', () => {
  it('stands with a statement that reserves everything, and can be written for at once', async () => {
    expect(await foundSite(site, START)).toBe(true)
    expect(statementVersion.parse(await statementAt(START))).toMatchObject({
      version: 'v1',
      profile: { ownLabels: ['澄江在线'] },
    })
    const [channel] = await listChannels()
    const blank = await createArticle(people.writer, { channelId: channel?.id ?? '' }, START)
    const saved = await saveArticle(people.writer, {
      id: blank.id,
      version: blank.version,
      content: {
        ...blank.content,
        title: '题',
        source: '澄江在线',
        body: textToDocument('澄江在线消息:今天晴。'),
      },
    })
    expect(saved.ownership).toBe('own')
    expect(await verifyChain()).toMatchObject({ brokenAt: null })
  })

  it('is founded once', async () => {
    await foundSite(site, START)
    expect(await foundSite({ ...site, name: '别的' }, START)).toBe(false)
  })
})
