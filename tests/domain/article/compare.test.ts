import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareContent } from '@/domain/article/compare'
import { type ArticleContent, articleContent } from '@/domain/article/content'
import { textToDocument } from '@/domain/article/document'
import { diffText } from '@/lib/text-diff'

const content = (text: string, over: Partial<ArticleContent> = {}): ArticleContent => ({
  ...articleContent.parse({ title: '题', channelId: 'c', body: textToDocument(text) }),
  ...over,
})

describe('what a reviewer sees of a change', () => {
  it('shows a rewritten paragraph as changed, word by word', () => {
    const { blocks } = compareContent(
      content('步道全长两公里。\n夜间照明启用。'),
      content('步道全长三公里。\n夜间照明启用。'),
    )
    expect(blocks.map((one) => one.change)).toEqual(['changed', 'same'])
    expect(
      blocks[0]?.runs
        .filter((run) => run.kind !== 'same')
        .map((run) => run.kind)
        .toSorted(),
    ).toEqual(['added', 'removed'])
  })

  it('tells a new paragraph from one that is gone', () => {
    const { blocks } = compareContent(
      content('甲段文字。\n乙段内容。'),
      content('甲段文字。\n全新的一句话写在这里。'),
    )
    expect(blocks.map((one) => one.change).toSorted()).toEqual(['added', 'removed', 'same'])
  })

  it('names the fields that changed and counts characters', () => {
    const diff = compareContent(content('同。'), content('同。', { title: '新题', source: '北渚日报' }))
    expect(diff.fields.map((one) => one.field)).toEqual(['title', 'source'])
    expect(diff.added).toBeGreaterThan(0)
  })

  it('never loses a character of either side', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const runs = diffText(before, after)
        const join = (gone: string) =>
          runs
            .filter((run) => run.kind !== gone)
            .map((run) => run.text)
            .join('')
        expect(join('added')).toBe(before)
        expect(join('removed')).toBe(after)
      }),
    )
  })
})
