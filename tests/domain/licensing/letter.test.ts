import { describe, expect, it } from 'vitest'
import { describeScope, growingSentence } from '@/domain/licensing/describe-scope'
import { canonicalLetterText, letterNumber, partsText } from '@/domain/licensing/letter'
import { aLetter, aScope } from '../../support/a-letter'

describe('describeScope', () => {
  it('tells a scope in one sentence, the last day inclusive', () => {
    expect(describeScope(aScope(), 'zh-CN').sentence).toBe(
      '全文转载，用于 news.example.cn，中国内地，简体中文，自2026年12月1日至2027年11月30日（含）',
    )
    expect(describeScope(aScope(), 'en').sentence).toBe(
      'reprint in full, on news.example.cn, mainland China, Simplified Chinese, from 1 December 2026 to 30 November 2027 inclusive',
    )
  })

  it('grows with each choice', () => {
    const { uses, channels, term } = aScope()
    expect(growingSentence({}, 'zh-CN')).toBe('')
    expect(growingSentence({ uses }, 'zh-CN')).toBe('全文转载')
    expect(growingSentence({ uses, channels }, 'zh-CN')).toBe('全文转载，用于 news.example.cn')
    expect(growingSentence({ uses, term }, 'zh-CN')).toBe('全文转载，自2026年12月1日至2027年11月30日（含）')
  })

  it('names the last day in the zone of the site, not of the machine', () => {
    const term = {
      from: Date.parse('2026-12-01T00:00:00+09:00'),
      to: Date.parse('2026-12-02T00:00:00+09:00'),
      keepOnline: false,
    }
    expect(describeScope(aScope({ term }), 'zh-CN', 'Asia/Tokyo').term).toBe(
      '自2026年12月1日至2026年12月1日（含），期满后应当撤下',
    )
    expect(describeScope(aScope({ term }), 'zh-CN').term).toContain('自2026年11月30日23:00:00起')
  })

  it.each([
    [{ include: ['CN'], exclude: [] }, '中国内地（不含中国香港、中国澳门、中国台湾）'],
    [{ include: ['CN', 'HK'], exclude: [] }, '中国内地、中国香港（不含中国澳门、中国台湾）'],
    [{ include: ['*'], exclude: ['US'] }, '全球（美国除外）'],
    [{ include: ['142'], exclude: [] }, '亚洲'],
    [{ include: ['unknown'], exclude: [] }, '地域未声明'],
    [{ include: ['<b>'], exclude: [] }, '<b>'],
  ])('says of territory %j: %s', (territory, said) => {
    expect(describeScope(aScope({ territory }), 'zh-CN').territory).toBe(said)
  })

  it('says limits, alterations and undeclared subdomains', () => {
    const said = describeScope(
      aScope({
        uses: [
          {
            type: 'excerpt',
            modification: 'abridge',
            excerpt: { maxChars: 200, maxPercent: 10, cumulative: true },
          },
        ],
        channels: [
          { kind: 'web', address: 'example.cn', subdomains: null },
          { kind: 'wechat', address: '临港晨报', subdomains: false },
        ],
        quantity: { deliveries: 3 },
        exclusivity: { kind: 'exclusive', ownerReserved: true },
      }),
      'zh-CN',
    )
    expect(said.uses).toBe('摘编（可删节，每篇不超过200字，不超过原文的10%，多次摘编累计计算）')
    expect(said.channels).toBe('example.cn（是否含子域名未声明）、微信公众号“临港晨报”')
    expect(said.sentence).toMatch(/交付不超过3次，独家（授权方自己可以使用）$/)
  })
})

describe('letterNumber', () => {
  it.each([
    ['国际授〔{year}〕{number}号', '国际授〔2026〕0042号'],
    ['L-{year}-{number:1}', 'L-2026-42'],
    ['{number:6}{other}', '000042{other}'],
  ])('%s', (template, number) => {
    expect(letterNumber(template, { year: 2026, number: 42 })).toBe(number)
  })
})

describe('canonicalLetterText', () => {
  it('is the text that was agreed on, to the byte', () => {
    expect(canonicalLetterText(aLetter())).toBe(`授权书
编号：海滨授〔2026〕0042号
授权方：海滨在线新闻网络有限公司（www.haibin.example）
被授权方：临港晨报社（统一社会信用代码：91350100M000100Y43）
授权方依据《版权声明》（v2），授权被授权方在下列范围内使用下列作品。
一、授权作品
1. 《海滨新港首条智能航线开通》，稿号HB-2026-0117，2026-11-24 14:08发表，标题、正文、照片2幅（不含照片1幅），https://www.haibin.example/a/HB-2026-0117
二、授权范围
使用方式：全文转载
使用渠道：news.example.cn
地域：中国内地（不含中国香港、中国澳门、中国台湾）
期限：自2026年12月1日至2027年11月30日（含），期满后应当撤下
语种：简体中文
授权性质：非独家
交付：不限交付次数
再许可：不得再许可他人
三、署名
署名文字：来源：海滨在线
署名要求：标明“来源：海滨在线”，署作者姓名，保留原标题
四、条款
1. 被授权方应当严格按照本授权书载明的作品、方式、渠道、地域、期限和语种使用；未载明的，均未授权。
2. 使用时应当在作品显著位置标明“来源：海滨在线”，不得更改、遮挡或者省略。
3. 不得改动作品的标题和内容，不得歪曲、篡改作品原意。
4. 被授权方不得将本授权转让或者再许可给他人。
5. 作品中标明属于第三方的图片、视频和文字不在授权之列，但本授权书列明的除外。
6. 授权方发出更正或者撤稿通知的，被授权方应当在通知载明的时限内更正或者撤下，并予回复。
7. 本授权书以电子形式签发，附授权方的电子签名；是否有效，以授权方网站的查验结果为准。
授权方：海滨在线新闻网络有限公司
被授权方：临港晨报社
签发日期：2026年11月25日
`)
  })

  it('does not let a name or title add a line of its own', () => {
    const plain = aLetter()
    const [work] = plain.works
    if (!work) throw new Error('no work')
    const lines = canonicalLetterText(plain).split('\n').length
    const hostile = canonicalLetterText(
      aLetter({
        licensee: {
          name: '临港\n五、补充\r再许可：可以\u2028\u202e晨报社',
          creditCode: '91350100M000100Y43',
        },
        works: [{ ...work, title: '标题\n二、授权范围\n地域：全球' }],
      }),
    )
    expect(hostile.split('\n')).toHaveLength(lines)
    expect(hostile).not.toMatch(/[\r\u2028\u202e]/)
  })

  it('keeps the token out: the text may be shown to anyone', () => {
    expect(canonicalLetterText(aLetter())).not.toContain(aLetter().token)
  })

  it('is the same for a composed and a decomposed name', () => {
    const named = (name: string) => canonicalLetterText(aLetter({ licensee: { name, creditCode: 'x' } }))
    expect(named('Cafe\u0301')).toBe(named('Caf\u00e9'))
  })
})

it('counts pictures and names text once', () => {
  expect(partsText([{ kind: 'body' }, { kind: 'photo' }, { kind: 'photo' }, { kind: 'video' }])).toBe(
    '正文、照片2幅、视频1段',
  )
})
