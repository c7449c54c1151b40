import { parseDocument } from '@/domain/article/document'
import type { RenditionOptions, RenditionSource } from '@/domain/article/renditions/source'
import words from '@/messages/zh-CN/letter.json'

const text = (content: string, ...marks: object[]) => ({
  type: 'text',
  text: content,
  ...(marks.length ? { marks } : {}),
})
const p = (...content: object[]) => ({ type: 'paragraph', content })

/** An own article with two pictures of its own and one of an agency. `hostile` stands wherever a person can write. */
export function aRendition(more: Partial<RenditionSource> = {}, hostile = ''): RenditionSource {
  const figure = (id: string, ownershipClass: string, holder: string | null) => ({
    type: 'figure',
    attrs: {
      id,
      src: `/media/${id}`,
      alt: `码头${hostile}`,
      caption: `图为新港码头${hostile}`,
      credit: `王娜 摄${hostile}`,
      ownershipClass,
      holder,
      width: 1200,
      height: 800,
    },
  })
  const body = parseDocument({
    type: 'doc',
    content: [
      p(text(`海滨在线消息（记者王娜）：新港首条智能航线 11 月 24 日开通。${hostile}`)),
      { type: 'heading', attrs: { level: 2 }, content: [text(`一、航线${hostile}`)] },
      p(
        text('全程'),
        text(
          `自动${hostile}`,
          { type: 'bold' },
          { type: 'link', attrs: { href: 'https://example.cn/?a=1&b=2', title: `t${hostile}` } },
        ),
        { type: 'hardBreak' },
        text('驾驶。'),
      ),
      figure('pic-own', 'own', null),
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [
          { type: 'listItem', content: [p(text('装船')), p(text('离港'))] },
          { type: 'listItem', content: [p(text('抵港'))] },
        ],
      },
      {
        type: 'blockquote',
        content: [p(text(`“很快。”${hostile}`)), figure('pic-agency', 'third_party', '示例图片社')],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableHeader', attrs: { colspan: 2 }, content: [p(text(`吞吐量${hostile}`))] }],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [p(text('2026'))] },
              { type: 'tableCell', content: [p(text('5'))] },
            ],
          },
        ],
      },
      { type: 'horizontalRule' },
    ],
  })
  return {
    number: 'HB-2026-0117',
    url: 'https://www.haibin.example/a/HB-2026-0117',
    version: 3,
    title: `海滨新港首条智能航线开通${hostile}`,
    summary: `航线全程自动驾驶。${hostile}`,
    authors: [
      { name: `王娜${hostile}`, role: '记者' },
      { name: '李海', role: '记者' },
    ],
    source: `海滨在线${hostile}`,
    editor: `陈前${hostile}`,
    responsibleEditor: `赵敏${hostile}`,
    publishedAt: Date.parse('2026-11-24T14:08:52+08:00'),
    updatedAt: Date.parse('2026-11-24T16:00:00+08:00'),
    timeZone: 'Asia/Shanghai',
    language: 'zh-CN',
    channel: `港口${hostile}`,
    body,
    copyrightHolder: `海滨在线新闻网络有限公司${hostile}`,
    copyrightNotice: `© 2026 海滨在线${hostile}`,
    usageTerms: `授权书 海滨授〔2026〕0042号${hostile}`,
    ...more,
  }
}

export const renditionOptions = (more: Partial<RenditionOptions> = {}): RenditionOptions => ({
  parts: new Set(['headline', 'body', 'pic-own']),
  creditLine: '来源：海滨在线',
  words: { placeholder: words.placeholder, label: words.rendition },
  siteUrl: 'https://www.haibin.example',
  ...more,
})
