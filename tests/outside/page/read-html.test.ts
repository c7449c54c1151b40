import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '@/domain/article/document'
import { takeIn } from '@/domain/intake/take-in'
import { toDoc } from '@/domain/intake/to-doc'
import { decodePage } from '@/outside/page/decode'
import { readHtml } from '@/outside/page/read-html'

const paragraph = '近日，江北新区首批三十二个老旧小区改造完工，惠及居民一万余户，社区卫生站同日开门。'
const page = (body: string, head = '') => `<!DOCTYPE html><html lang="zh-CN"><head>${head}
<title>江北新区首批老旧小区改造完工_青峰网</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/a">要闻</a><a href="/b">社会</a></div>
<h1>江北新区首批老旧小区改造完工</h1>
<div class="info"><span>2031-05-04 09:08</span><span>来源：<a href="#">青峰日报</a></span><span>举报</span></div>
<div class="content">${body}<p>（责任编辑：周明远_QF0042）</p></div>
<div class="related"><h3>相关阅读</h3><ul><li><a href="/1">另一篇文章的标题在这里</a></li></ul></div></body></html>`

describe('encodings', () => {
  const text = page(`<p>${paragraph}</p>`, '<meta charset="gb2312">')
  it.each([
    ['GBK as declared', iconv.encode(text, 'gbk'), 'gb18030'],
    ['UTF-8 declared as GB2312', Buffer.from(text), 'utf-8'],
    ['GBK declared as UTF-8', iconv.encode(text.replace('gb2312', 'utf-8'), 'gbk'), 'gb18030'],
    [
      'GB18030 without a word',
      iconv.encode(text.replace('<meta charset="gb2312">', ''), 'gb18030'),
      'gb18030',
    ],
    ['UTF-16 with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-8 with a mark', iconv.encode(text, 'utf8', { addBOM: true }), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    expect(decodePage(bytes).encoding).toBe(encoding)
    expect(takeIn(readHtml(bytes)).bodyText).toBe(paragraph)
  })
})

describe('a page', () => {
  const got = takeIn(
    readHtml(
      page(`<p>${paragraph}<a href="/wiki">江北</a>与<b>江南</b></p><h2>小标题</h2><figure><img src="../p/1.jpg" alt="楼"><figcaption>改造后的楼</figcaption></figure>
      <blockquote><p>居民说，住得踏实了。</p></blockquote><ul><li>一期</li><li>二期</li></ul>
      <table><tr><th>年</th><th>户</th></tr><tr><td>2030</td><td>10</td></tr></table><p>${paragraph}</p>`),
      { url: 'https://news.example.cn/a/b.html' },
    ),
  )

  it('gives its facts and leaves out what is around it', () => {
    expect(got).toMatchObject({
      title: '江北新区首批老旧小区改造完工',
      publishedAt: '2031-05-04T09:08:00+08:00',
      source: '青峰日报',
      responsibleEditor: '周明远',
      images: [{ src: 'https://news.example.cn/p/1.jpg', alt: '楼', caption: '改造后的楼' }],
    })
    expect(got.bodyText).not.toMatch(/责任编辑|相关阅读|首页/)
  })

  it('keeps headings, quotes, lists, tables, pictures and links in the document', () => {
    const { doc } = toDoc(got.blocks)
    expect(parseDocument(doc)).toEqual(doc)
    expect(doc.content.map((one) => one.type)).toEqual([
      'paragraph',
      'heading',
      'figure',
      'blockquote',
      'bulletList',
      'table',
      'paragraph',
    ])
    expect(JSON.stringify(doc)).toContain('https://news.example.cn/wiki')
  })
})

describe('hostile markup', () => {
  it.each([
    '<p><a href="javascript:alert(1)">按此</a></p>',
    '<p><a href=" java\tscript:alert(1)">按此</a></p>',
    '<p><a href="data:text/html,x">按此</a></p>',
    '<img src="javascript:alert(1)" alt="x"><img src="data:image/svg+xml,x" alt="y">',
    '<img src="x" onerror="alert(1)"><svg onload="alert(1)"><p>内</p></svg>',
    '<script>alert(1)</script><style>p{}</style><iframe src="https://evil.example/"></iframe>',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)">文字</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>',
    '<p>&#1;&#0;&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    `${'<div>'.repeat(3000)}深`,
  ])('leaves nothing but nodes and marks of the document: %.60s', (markup) => {
    const read = takeIn(
      readHtml(page(`<p>${paragraph}</p>${markup}<p>${paragraph}</p>`), { url: 'https://news.example.cn/' }),
    )
    const { doc } = toDoc(read.blocks)
    expect(parseDocument(doc)).toEqual(doc)
    const links = JSON.stringify(doc).match(/"(?:href|src)":"[^"]*"/g) ?? []
    for (const link of links) expect(link).toMatch(/"(?:href|src)":"https:\/\/news\.example\.cn\//)
  })
})
