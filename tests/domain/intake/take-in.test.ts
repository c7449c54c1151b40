import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/domain/article/document'
import { takeIn } from '@/domain/intake/take-in'
import { toDoc } from '@/domain/intake/to-doc'
import { readText } from '@/outside/page/read-text'

const pasted = `江北新区首批老旧小区改造完工
2031-05-04 09:08:07来源: 青峰日报编辑: 林晓责编: 周明远

　　近日，江北新区首批三十二个老旧小区改造完工，惠及居民一万余户。

江北新区首批老旧小区改造完工

　　据介绍，第二批改造将于六月启动。（青峰日报通讯员 何其 沈一舟）

临江在线版权声明

1、“临江在线”由临江报业集团主办。经授权，临江在线传媒有限公司独家负责经营。

2、凡本网注明“来源：临江在线”的内容，未经书面授权不得转载。

3、自有版权信息包括“临江在线专稿”、“临江在线XX消息”，由临江在线传媒有限公司管理。

4、凡本网注明“来源：XXX（非临江在线）”的作品，均转载自其它媒体。`

describe('a pasted reprint with the statement under it', () => {
  const got = takeIn(readText(pasted))

  it('comes apart into its facts', () => {
    expect(got).toMatchObject({
      title: '江北新区首批老旧小区改造完工',
      publishedAt: '2031-05-04T09:08:07+08:00',
      source: '青峰日报',
      editor: '林晓',
      responsibleEditor: '周明远',
      authors: ['何其', '沈一舟'],
      images: [{ src: null, alt: '江北新区首批老旧小区改造完工', caption: null }],
      ownership: { class: 'third_party', rule: 'other-label', holder: '青峰日报' },
    })
    expect(got.bodyText.split('\n')).toHaveLength(2)
    expect(got.statementText?.split('\n')).toHaveLength(5)
    expect(got.warnings.map((one) => one.code)).toEqual(['picture-without-address', 'profile-from-statement'])
  })

  it('knows the site’s own content by the statement on the page', () => {
    const own = takeIn(readText(pasted.replace('来源: 青峰日报', '来源: 临江在线')))
    expect(own.ownership).toEqual({ class: 'own', rule: 'own-label', holder: '临江在线传媒有限公司' })
  })

  it('makes a document that the editor takes', () => {
    const { doc, leftOut } = toDoc(got.blocks)
    expect(parseDocument(doc)).toEqual(doc)
    expect(leftOut).toHaveLength(1)
  })
})

it('says nothing where the page says nothing', () => {
  const got = takeIn(readText('江北新区改造完工\n改造已经完工，居民陆续回迁，社区卫生站也已开门。'))
  expect(got).toMatchObject({
    publishedAt: null,
    source: null,
    editor: null,
    responsibleEditor: null,
    authors: [],
  })
  expect(got.ownership).toEqual({ class: 'unknown', rule: 'no-label', holder: null })
})

it('warns where the day alone is shown and where names run together', () => {
  const got = takeIn(
    readText('题目在此\n2031-05-04 来源：青峰日报\n正文一段，说明情况。（本报记者林晓红周明远）'),
  )
  expect(got.warnings.map((one) => one.code)).toEqual(
    expect.arrayContaining(['time-of-day-missing', 'names-run-together']),
  )
})
