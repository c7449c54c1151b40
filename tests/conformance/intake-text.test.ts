import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { takeIn } from '@/domain/intake/take-in'
import { readText } from '@/outside/page/read-text'
import { Score } from '../support/score'

const seed = '../shared/data/seed/sd.cri.cn-20210220.txt'
const pasted = '../shared/data/pasted-text/articles.jsonl'

describe.skipIf(!existsSync(seed))('the seed page (skipped where ../shared/data is absent)', () => {
  it('comes out as the issue says', () => {
    const text = readFileSync(seed, 'utf8')
    const got = takeIn(readText(text))
    expect(got).toMatchObject({
      title: '日照市成功获批2个省级战略性新兴产业集群',
      publishedAt: '2021-02-20T14:08:52+08:00',
      source: '大众日报',
      editor: '陈前',
      responsibleEditor: '赵滢溪',
      authors: ['高凌霄', '袁楷'],
      ownership: { class: 'third_party', rule: 'other-label', holder: '大众日报' },
    })
    expect(got.bylines.map((one) => one.role)).toEqual(['大众日报通讯员', '大众日报通讯员'])
    expect(got.bodyText.split('\n')).toHaveLength(5)
    expect(got.images).toEqual(Array(3).fill({ src: null, alt: got.title, caption: null }))
    expect(got.bodyText).not.toContain('版权')
    expect(got.statementText?.split('\n')).toHaveLength(8)
  })
})

interface Pasted {
  id: string
  text: string
  expected: {
    title: string
    publishedAt: string
    editor: string
    reporters: string | null
    sourceAtEnd: string | null
    bodyStartsWith: string
    bodyEndsWith: string
    paragraphs: number
  }
}

describe.skipIf(!existsSync(pasted))(
  'pasted agency articles (skipped where ../shared/data is absent)',
  () => {
    it('finds title, time and editor of nearly all', () => {
      const score = new Score('pasted-text')
      for (const line of readFileSync(pasted, 'utf8').trim().split('\n')) {
        const { id, text, expected } = JSON.parse(line) as Pasted
        const got = takeIn(readText(text))
        score.add('title', got.title, expected.title, id)
        score.add(
          'publishedAt',
          got.publishedAt?.slice(0, 19).replace('T', ' ') ?? null,
          expected.publishedAt,
          id,
        )
        score.add('editor', got.editor, expected.editor, id)
        score.add('source', got.source, expected.sourceAtEnd, id)
        if (expected.reporters)
          score.add(
            'reporters',
            got.authors.join(''),
            expected.reporters.replace(/[、\s]|通讯员|.*记者/g, ''),
            id,
          )
        const flat = (value: string) => value.replace(/\s/g, '')
        score.add(
          'body starts',
          String(flat(got.bodyText).startsWith(flat(expected.bodyStartsWith))),
          'true',
          id,
        )
        score.add('body ends', String(flat(got.bodyText).endsWith(flat(expected.bodyEndsWith))), 'true', id)
      }
      score.print()
      for (const field of ['title', 'publishedAt', 'editor', 'body starts'])
        expect(score.of(field), field).toBeGreaterThanOrEqual(0.99)
    })
  },
)
