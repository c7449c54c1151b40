import { describe, expect, it } from 'vitest'
import { breakLines } from '@/outside/pdf/break-lines'

/** A Han character or full-width mark is two wide, anything else one. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u0020-\u007e]/.test(one) ? 1 : 2), 0)
const broken = (text: string, width: number, indent = 0) =>
  breakLines(text, (line) => (line === 0 ? width - indent : width), measure).map((line) => line.text)

describe('breakLines', () => {
  it.each([
    ['between any two characters', '一二三四五六', 8, ['一二三四', '五六']],
    ['never before a closing mark', '一二三四，五六', 8, ['一二三', '四，五六']],
    ['never before two of them', '一二三”。五', 8, ['一二', '三”。五']],
    ['never after an opening mark', '一二三（四五', 8, ['一二三', '（四五']],
    ['never within a dash or an ellipsis', '一二三——四', 8, ['一二', '三——四']],
    ['never within a word or a number', '自2026年起 abcd', 6, ['自2026', '年起', 'abcd']],
    ['within a word that fills more than a line', '见abcdefghij。', 6, ['见', 'abcdef', 'ghij。']],
    ['dropping the space at the break', 'ab cd ef', 5, ['ab cd', 'ef']],
    ['giving one empty line for nothing', '', 6, ['']],
  ])('breaks %s', (_what, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines)
  })

  it('keeps room for the indent of the first line', () => {
    expect(broken('一二三四五六', 8, 4)).toEqual(['一二', '三四五六'])
  })

  it('loses nothing but spaces', () => {
    const text =
      '授权方（示例）依据《声明》v2，授权“被授权方” news.example.cn/a/b/c?d=eeeeeeeeeeeeeeeeeeeeeeee 使用——作品……'
    for (let width = 2; width < 60; width += 1)
      expect(broken(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
