import { describe, expect, it } from 'vitest'
import {
  charCount,
  figuresOf,
  paragraphsOf,
  parseDocument,
  plainText,
  textToDocument,
  withoutFigures,
} from '@/domain/article/document'
import { isRefused } from '@/lib/refused'

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
})
const p = (...content: object[]) => ({ type: 'paragraph', content })
const doc = (...content: object[]) => ({ type: 'doc', content })
const figure = (id: string, more: object = {}) => ({
  type: 'figure',
  attrs: { id, src: `/media/${id}`, ...more },
})

const refusalOf = (json: unknown) => {
  try {
    parseDocument(json)
  } catch (error) {
    if (isRefused(error)) return { code: error.code, ...error.facts }
    throw error
  }
  return null
}

const rich = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('一、港口')] },
  p(text('全国'), text('首个', { type: 'bold' }, { type: 'italic' }), { type: 'hardBreak' }, text('码头')),
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          p(text('甲')),
          { type: 'orderedList', content: [{ type: 'listItem', content: [p(text('乙'))] }] },
        ],
      },
    ],
  },
  { type: 'blockquote', content: [p(text('引文')), figure('in-quote')] },
  { type: 'horizontalRule' },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          {
            type: 'tableHeader',
            attrs: { colspan: 2, rowspan: 1, colwidth: [120, 80], align: null },
            content: [p(text('年份'))],
          },
          { type: 'tableCell', content: [p(text('2026'))] },
        ],
      },
    ],
  },
  figure('pic-1', { caption: '图为码头', credit: '示例社' }),
)

describe('parseDocument', () => {
  it('reads every node of the language and fills in what the editor leaves out', () => {
    const read = parseDocument(rich)
    expect(figuresOf(read).map((one) => one.id)).toEqual(['in-quote', 'pic-1'])
    expect(figuresOf(read)[0]).toMatchObject({
      ownershipClass: 'unknown',
      holder: null,
      kind: 'photo',
      width: null,
    })
    expect(parseDocument(read)).toEqual(read)
  })

  it('keeps of a link the address alone', () => {
    const attrs = {
      href: 'https://example.cn/a?b=1',
      target: '_blank',
      rel: 'nofollow',
      class: null,
      title: null,
    }
    const read = parseDocument(doc(p(text('见', { type: 'link', attrs }))))
    expect(read.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '见', marks: [{ type: 'link', attrs: { href: 'https://example.cn/a?b=1' } }] },
      ],
    })
  })

  const link = (href: string) => doc(p(text('见', { type: 'link', attrs: { href } })))
  it.each([
    ['a node it does not know', doc({ type: 'iframe' }), 'content.0.type'],
    [
      'a level of heading it does not know',
      doc({ type: 'heading', attrs: { level: 1 } }),
      'content.0.attrs.level',
    ],
    [
      'an attribute it does not know',
      doc({ type: 'paragraph', attrs: { style: 'x' } }),
      'content.0.attrs.style',
    ],
    ['a mark it does not know', doc(p(text('x', { type: 'code' }))), 'content.0.content.0.marks.0.type'],
    ['an object for a picture address', doc(figure('a', { src: { x: 1 } })), 'content.0.attrs.src'],
    ['a picture over http', doc(figure('a', { src: 'http://example.cn/a.jpg' })), 'content.0.attrs.src'],
    ['a data picture', doc(figure('a', { src: 'data:image/svg+xml,<svg/>' })), 'content.0.attrs.src'],
    ['a path out of media', doc(figure('a', { src: '/media/../api' })), 'content.0.attrs.src'],
    ['javascript', link('javascript:alert(1)'), 'content.0.content.0.marks.0.attrs.href'],
    ['javascript with a tab', link('java\tscript:alert(1)'), 'content.0.content.0.marks.0.attrs.href'],
    ['a scheme behind a space', link(' javascript:alert(1)'), 'content.0.content.0.marks.0.attrs.href'],
    ['a path without a host', link('//evil.example'), 'content.0.content.0.marks.0.attrs.href'],
    ['a data link', link('data:text/html,x'), 'content.0.content.0.marks.0.attrs.href'],
    ['a null character', doc(p(text('a\u0000b'))), 'content.0.content.0.text'],
    ['half a character', doc(p(text('\ud842'))), 'content.0.content.0.text'],
    ['text at the top', { type: 'doc', content: [text('x')] }, 'content.0.type'],
    ['an array', [], 'doc'],
    ['nothing', null, 'doc'],
    ['an empty body', doc(), 'content'],
    [
      'a second mark of one kind',
      doc(p(text('x', { type: 'bold' }, { type: 'bold' }))),
      'content.0.content.0.marks',
    ],
  ])('refuses %s and says where', (_what, json, path) => {
    expect(refusalOf(json)).toEqual({ code: 'document-invalid', path })
  })

  it('refuses nesting that would end the stack, without recursing into it', () => {
    let deep: object = p(text('x'))
    for (let i = 0; i < 100_000; i += 1) deep = { type: 'blockquote', content: [deep] }
    expect(refusalOf(doc(deep))).toEqual({ code: 'document-invalid', path: 'depth' })
  })

  it('refuses two pictures with one id: a grant could not tell them apart', () => {
    expect(refusalOf(doc(figure('a'), { type: 'blockquote', content: [figure('a')] }))).toEqual({
      code: 'document-part-repeated',
      part: 'a',
    })
  })
})

describe('reading a document', () => {
  const read = parseDocument(rich)
  it('gives the paragraphs in order', () => {
    expect(paragraphsOf(read)).toEqual(['一、港口', '全国首个\n码头', '甲', '乙', '引文', '年份', '2026'])
    expect(plainText(read, { captions: true })).toContain('图为码头\n示例社')
    expect(plainText(read)).not.toContain('图为码头')
  })

  it.each([
    ['日照港，全国首个。', 9],
    ['GDP 增长 5.2%，达 1,234 亿元', 9],
    ['“新华”——记者　王娜', 10],
    ['a b\n\tc', 3],
    ['𠮷野家', 3],
    ['', 0],
  ])('counts %j as %i 字', (words, count) => {
    expect(charCount(words)).toBe(count)
  })
})

describe('withoutFigures', () => {
  it('puts a sentence in the place of each stripped picture, wherever it stands', () => {
    const stripped = withoutFigures(
      parseDocument(rich),
      new Set(['in-quote']),
      (one) => `【图 ${one.id} 未获授权】`,
    )
    expect(figuresOf(stripped).map((one) => one.id)).toEqual(['pic-1'])
    expect(paragraphsOf(stripped)).toContain('【图 in-quote 未获授权】')
    expect(parseDocument(stripped)).toEqual(stripped)
  })

  it('leaves a valid body where a picture was all there was', () => {
    const stripped = withoutFigures(parseDocument(doc(figure('a'))), new Set(['a']), null)
    expect(parseDocument(stripped)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })
})

describe('textToDocument', () => {
  it('makes a paragraph a line, without the indent', () => {
    const made = textToDocument('\u3000\u3000第一段\r\n\r\n　　第二段\u0000\n')
    expect(paragraphsOf(made)).toEqual(['第一段', '第二段'])
    expect(parseDocument(made)).toEqual(made)
    expect(parseDocument(textToDocument(''))).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })
})
