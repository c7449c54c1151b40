import { existsSync, readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { toHtml } from '@/domain/article/renditions/html'
import { toNinjs } from '@/domain/article/renditions/ninjs'
import { toText } from '@/domain/article/renditions/text'
import { aRendition, renditionOptions } from '../../support/a-rendition'

const PLACEHOLDER = '【此处图片不在授权范围内，已略去】'
const own = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></p></article><svg/onload=alert(1)>',
  '<!-- --><iframe srcdoc="x">',
  '&lt;b&gt; &#60;b&#62; &amp;',
  '\u2028{{7*7}}<%= 7*7 %>',
]
const lists = [
  'xss-payloads/xss-payload-list.txt',
  'payloads-all/MarioXSSVectors.txt',
  'payloads-all/JHADDIX_XSS.txt',
]
  .map((name) => new URL(`../../../../shared/data/hostile/${name}`, import.meta.url))
  .filter((file) => existsSync(file))

describe('toHtml', () => {
  const { fragment, document } = toHtml(aRendition(), renditionOptions())
  it('keeps the structure of the article', () => {
    const { document: dom } = parseHTML(`<html><body>${fragment}</body></html>`)
    expect(dom.querySelector('h1')?.textContent).toBe('海滨新港首条智能航线开通')
    expect(dom.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-24T14:08:52+08:00')
    expect(fragment).toContain('<ol start="3"><li><p>装船</p><p>离港</p></li><li><p>抵港</p></li></ol>')
    expect(fragment).toContain(
      '<a href="https://example.cn/?a=1&amp;b=2" title="t" rel="noopener"><strong>自动</strong></a><br>驾驶。',
    )
    expect(fragment).toContain('<th colspan="2"><p>吞吐量</p></th>')
    expect(fragment).toContain(
      '<img src="https://www.haibin.example/media/pic-own" alt="码头" width="1200" height="800">',
    )
    expect(fragment).toMatch(/编辑：陈前 责编：赵敏/)
  })

  it('carries credit, original title, authors and link', () => {
    for (const words of [
      '<p>来源：海滨在线</p>',
      '<a href="https://www.haibin.example/a/HB-2026-0117" rel="noopener">海滨新港首条智能航线开通</a>',
      '作者：记者 王娜、李海',
    ])
      expect(fragment).toContain(words)
    expect(document).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(document).toContain(fragment)
    expect(document).toContain('<link rel="canonical" href="https://www.haibin.example/a/HB-2026-0117">')
  })
})

describe('what is not granted', () => {
  it.each([
    ['HTML', toHtml(aRendition(), renditionOptions()).document],
    ['text', toText(aRendition(), renditionOptions())],
    ['ninjs', JSON.stringify(toNinjs(aRendition(), renditionOptions()))],
  ])(
    'leaves no address, caption or credit of the stripped picture in %s, but says that it was there',
    (_name, made) => {
      expect(made).not.toContain('pic-agency')
      expect(made.split(PLACEHOLDER).length).toBeGreaterThan(1)
      expect(made).toContain('pic-own')
      expect(made.split('图为新港码头').length - 1).toBeLessThan(4)
    },
  )

  it('leaves no body and no headline', () => {
    const options = renditionOptions({ parts: new Set(['headline']) })
    for (const made of [
      toHtml(aRendition(), options).document,
      toText(aRendition(), options),
      JSON.stringify(toNinjs(aRendition(), options)),
    ])
      expect(made).not.toMatch(/智能航线 11|全程|很快|图为/)
    expect(toNinjs(aRendition(), renditionOptions({ parts: new Set(['body']) }))).toMatchObject({
      representationType: 'partial',
    })
    expect(toHtml(aRendition(), renditionOptions({ parts: new Set(['body']) })).fragment).not.toContain(
      '<h1>',
    )
  })
})

describe('toText', () => {
  it('reads as a page', () => {
    const made = toText(aRendition(), renditionOptions())
    expect(made).toMatch(
      /^海滨新港首条智能航线开通\n\n发布时间：2026-11-24 14:08:52\n来源：海滨在线\n作者：记者 王娜、李海\n/,
    )
    expect(made).toContain(
      '全程自动\n驾驶。\n\n[图为新港码头 图片来源：王娜 摄 https://www.haibin.example/media/pic-own]',
    )
    expect(made).toContain('3. 装船\n   离港\n4. 抵港')
    expect(made).toContain('2026\t5')
    expect(made).toMatch(
      /\n\n来源：海滨在线\n原文链接：海滨新港首条智能航线开通 https:\/\/www\.haibin\.example/,
    )
  })
})

describe('hostile words', () => {
  const elementsOf = (html: string) => {
    const { document } = parseHTML(html)
    return [...document.querySelectorAll('*')].map((one) =>
      [one.localName, ...[...one.attributes].map((attr) => attr.name).sort()].join(' '),
    )
  }
  const plain = elementsOf(toHtml(aRendition(), renditionOptions()).document)

  /** One document per hundred strings is as good as one each: any element too many shows. */
  const check = (hostile: string) => {
    const { document, fragment } = toHtml(
      aRendition({}, hostile),
      renditionOptions({ creditLine: `来源：海滨在线${hostile}` }),
    )
    expect(elementsOf(document), hostile).toEqual(plain)
    const { document: dom } = parseHTML(`<html><body>${fragment}</body></html>`)
    expect(dom.querySelector('h1')?.textContent).toBe(`海滨新港首条智能航线开通${hostile}`)
  }

  it.each(own)('stay words: %j', check)

  it.skipIf(lists.length === 0)(
    'stay words over the public lists (skipped where ../shared is absent)',
    () => {
      const strings = lists
        .flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: a body refuses these before it comes to a rendition
        .map((line) => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufffd-\uffff]/gu, '').trim())
        .filter((line) => line !== '' && line.length < 250)
      for (let at = 0; at < strings.length; at += 20)
        check(
          strings
            .slice(at, at + 3)
            .join(' ')
            .slice(0, 250),
        )
      expect(strings.length).toBeGreaterThan(100)
    },
  )

  it('do not make a link or picture of an address that a body may not hold', () => {
    const source = aRendition()
    const [, , paragraph, figure] = source.body.content
    if (paragraph?.type !== 'paragraph' || figure?.type !== 'figure') throw new Error('another body')
    const body = {
      type: 'doc' as const,
      content: [
        {
          type: 'paragraph' as const,
          content: [
            {
              type: 'text' as const,
              text: 'x',
              marks: [{ type: 'link' as const, attrs: { href: 'javascript:alert(1)' } }],
            },
          ],
        },
        { ...figure, attrs: { ...figure.attrs, src: 'javascript:alert(1)' } },
      ],
    }
    expect(toHtml({ ...source, body }, renditionOptions()).document).not.toContain('javascript')
    expect(toText({ ...source, body }, renditionOptions())).not.toContain('javascript')
    expect(toHtml({ ...source, url: 'javascript:alert(1)' }, renditionOptions()).fragment).not.toContain(
      'href="javascript',
    )
  })
})
