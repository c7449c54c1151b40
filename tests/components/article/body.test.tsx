import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticleBody } from '@/components/article/body'
import { type Block, type Doc, figureAttrs, type Inline, parseDocument } from '@/domain/article/document'

const words = { table: '表格', missing: '图片暂缺', video: '打开视频' }
const draw = (content: Block[]) =>
  renderToStaticMarkup(<ArticleBody doc={{ type: 'doc', content }} words={words} />)
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const text = (value: string): Inline => ({ type: 'text', text: value })
const figure = (more: Record<string, unknown>): Block => ({
  type: 'figure',
  attrs: { ...figureAttrs.parse({ id: 'p1', src: '/media/m1' }), ...more } as never,
})

describe('the body renderer', () => {
  it('draws every node of the document language', () => {
    const doc = parseDocument({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '粗', marks: [{ type: 'bold' }] },
            { type: 'text', text: '斜', marks: [{ type: 'italic' }] },
            { type: 'text', text: '下', marks: [{ type: 'underline' }] },
            { type: 'text', text: '删', marks: [{ type: 'strike' }] },
            { type: 'hardBreak' },
            {
              type: 'text',
              text: '链',
              marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example/?x=1&y=2' } }],
            },
          ],
        },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '题' }] },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '项' }] }] },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 3, type: null },
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '三' }] }] },
          ],
        },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: '引' }] }],
        },
        { type: 'horizontalRule' },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                {
                  type: 'tableHeader',
                  attrs: { colspan: 2, rowspan: 1, colwidth: [80, 90], align: 'right' },
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: '头' }] }],
                },
              ],
            },
          ],
        },
        {
          type: 'figure',
          attrs: {
            id: 'p1',
            src: '/media/m1',
            alt: '码头',
            caption: '图注',
            credit: '某摄',
            width: 6,
            height: 4,
          },
        },
      ],
    })
    const html = renderToStaticMarkup(<ArticleBody doc={doc} words={words} />)
    for (const part of [
      '<strong>粗</strong>',
      '<em>斜</em>',
      '<u>下</u>',
      '<s>删</s><br/>',
      '<a href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer"><strong>链</strong></a>',
      '<h2>题</h2>',
      '<ul><li><p>项</p></li></ul>',
      '<ol start="3"><li><p>三</p></li></ol>',
      '<blockquote><p>引</p></blockquote>',
      '<hr/>',
      '<th scope="col" colSpan="2" class="body-right"><p>头</p></th>',
      'src="/media/m1" alt="码头"',
      'width="6" height="4"',
      '图注',
      '某摄',
    ])
      expect(html).toContain(part)
    expect(html).not.toContain('style=')
  })

  it.each([
    ['text', [paragraph(text('<script>alert(1)</script>'))]],
    ['caption', [figure({ caption: '"><img src=x onerror=alert(1)>' })]],
    ['alt', [figure({ alt: '" onerror="alert(1)' })]],
    ['credit', [figure({ credit: '</figcaption><script>1</script>' })]],
  ] as [string, Block[]][])('keeps hostile %s as text', (_where, content) => {
    const html = draw(content)
    expect(html).not.toMatch(/<script|<img src="?x|\sonerror="/)
  })

  // A body is checked when it is saved; the renderer does not rely on it, since rows outlive rules.
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    '//evil.example/x',
    'https:\\\\evil.example',
  ])('draws no link to %j', (href) => {
    const html = draw([paragraph({ type: 'text', text: '点此', marks: [{ type: 'link', attrs: { href } }] })])
    expect(html).toBe('<div class="body"><p>点此</p></div>')
  })

  it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', 'http://a.example/p.jpg', ''])(
    'shows no picture from %j',
    (src) => {
      const html = draw([figure({ src, caption: '图注' })])
      expect(html).not.toContain('<img')
      expect(html).toContain('图片暂缺')
      expect(html).toContain('图注')
    },
  )

  it('draws nothing for a node or mark that it does not know', () => {
    const strange = { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'https://evil.example' } }] }
    expect(renderToStaticMarkup(<ArticleBody doc={strange as unknown as Doc} words={words} />)).toBe(
      '<div class="body"></div>',
    )
    const marks = [{ type: 'style', attrs: { style: 'color:red' } }] as never
    expect(draw([paragraph({ type: 'text', text: '字', marks })])).toContain('<p>字</p>')
  })
})
