import { describe, expect, it } from 'vitest'
import { isMetaLine, parseMetaLine } from '@/domain/intake/meta-line'
import { isoOf, stampsIn } from '@/domain/intake/stamp'

const read = (line: string) => {
  const { time, source, editor, responsibleEditor, authors } = parseMetaLine(line)
  return [
    time && isoOf(time, 'Asia/Shanghai'),
    source,
    editor,
    responsibleEditor,
    authors.map((one) => one.name).join(' '),
  ]
}

describe('header and foot lines', () => {
  it.each([
    [
      '2031-05-04 09:08:07来源: 青峰日报编辑: 林晓责编: 周明远',
      ['2031-05-04T09:08:07+08:00', '青峰日报', '林晓', '周明远', ''],
    ],
    [
      '２０３１年５月４日　９：０８｜来源｜青峰日报｜编辑｜林 晓',
      ['2031-05-04T09:08:00+08:00', '青峰日报', '林晓', null, ''],
    ],
    ['信息来源：青峰日报(江北) 举报', [null, '青峰日报', null, null, '']],
    ['責任編輯：周明遠', [null, null, null, '周明遠', '']],
    ['责任编辑：周明远_QF0042', [null, null, null, '周明远', '']],
    ['责任编辑：QF042', [null, null, null, 'QF042', '']],
    ['（编辑 林晓 校对 何其 责编 周明远）', [null, null, '林晓', '周明远', '']],
    ['【文/青峰网专栏作者 林晓】', [null, null, null, null, '林晓']],
    ['图片来源：视觉中国', [null, null, null, null, '']],
    ['作者：佚名 来源：', [null, null, null, null, '']],
    ['何其/青峰日报 2031-05-04 09:08', ['2031-05-04T09:08:00+08:00', '青峰日报', null, null, '何其']],
  ])('%s', (line, expected) => {
    expect(read(line)).toEqual(expected)
  })

  it('takes nothing behind an empty label, be it followed by text', () => {
    const parsed = parseMetaLine('2031-05-04 09:08 来源： 责任编辑： 青峰网报道：昨天，江水退去')
    expect([parsed.source, parsed.responsibleEditor, parsed.empty]).toEqual([
      null,
      null,
      ['source', 'responsible'],
    ])
  })

  it.each([
    '记者：您怎么看这次改造？',
    '2031年5月4日，江北新区启动老旧小区改造，首批涉及三十二个小区。',
    '这份文件的来源：市里去年的一次调查，编辑：出版方均未署名，但内容详实可信。',
  ])('leaves running text alone: %s', (line) => {
    expect(isMetaLine(line)).toBe(false)
  })
})

describe('times of many forms', () => {
  it.each([
    ['2031/5/4 下午3:08', '2031-05-04T15:08:00+08:00'],
    ['2031-05-04T01:08:07Z', '2031-05-04T09:08:07+08:00'],
    ['2031-05-04T01:08:07-0500', '2031-05-04T01:08:07-05:00'],
    ['2031年05月04日（星期日）09时08分', '2031-05-04T09:08:00+08:00'],
    ['2031.5.4', '2031-05-04T00:00:00+08:00'],
  ])('%s', (text, iso) => {
    expect(stampsIn(text).map((one) => isoOf(one, 'Asia/Shanghai'))).toEqual([iso])
  })

  it.each(['2031-13-40', '2031-02-30', '120310504', '电话 0731-88866120'])('is no time: %s', (text) => {
    expect(stampsIn(text)).toEqual([])
  })
})
