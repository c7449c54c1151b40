import { describe, expect, it } from 'vitest'
import { clauseLabel } from '@/domain/rights/clause-label'
import { checkCredit } from '@/domain/rights/credit'
import { countChars, excerptVerdict } from '@/domain/rights/excerpt'
import { languageCovers, languagesCover, languagesOverlap } from '@/domain/rights/language'
import { termAt, termsOverlap, termWithin } from '@/domain/rights/term'

describe('language', () => {
  it.each([
    ['zh', 'zh-CN', 'true'],
    ['zh-CN', 'zh-cn', 'true'],
    ['zh-Hans', 'zh-CN', 'true'],
    ['zh-CN', 'zh-TW', 'false'],
    ['zh-Hans', 'zh-HK', 'false'],
    ['zh-CN', 'zh', 'unknown'],
    ['zh-CN', 'en', 'false'],
    ['zh', 'zha', 'false'],
    ['*', 'fr', 'true'],
    ['en', '*', 'false'],
    ['en', 'und', 'unknown'],
  ] as const)('%s covers %s: %s', (granted, asked, verdict) => {
    expect(languageCovers(granted, asked)).toBe(verdict)
  })
  it('needs every language, one shared is enough to overlap', () => {
    expect(languagesCover(['zh-CN', 'en'], ['en-GB', 'zh-CN'])).toBe('true')
    expect(languagesCover(['zh-CN'], ['zh-CN', 'en'])).toBe('false')
    expect(languagesOverlap(['zh'], ['en', 'zh-TW'])).toBe('true')
    expect(languagesOverlap(['zh-CN'], ['zh-TW'])).toBe('false')
    expect(languagesOverlap(['en'], ['und'])).toBe('unknown')
  })
})

describe('term', () => {
  const term = { from: 100, to: 200 }
  it.each([
    [99, 'before'],
    [100, 'within'],
    [199.9, 'within'],
    [200, 'ended'],
  ] as const)('at %s: %s', (at, position) => {
    expect(termAt(term, at)).toBe(position)
  })
  it('meets the next term without overlap', () => {
    expect(termsOverlap(term, { from: 200, to: 300 })).toBe(false)
    expect(termsOverlap(term, { from: 199, to: 300 })).toBe(true)
    expect(termWithin(term, term)).toBe(true)
    expect(termWithin(term, { from: 100, to: 201 })).toBe(false)
  })
})

describe('countChars', () => {
  it.each([
    ['', 0],
    ['临江新码头', 5],
    ['临江，新码头。', 7],
    ['临江 新码头\n', 5],
    ['5G技术', 3],
    ['产值1468亿元', 5],
    ['COVID-19疫情', 5], // COVID, -, 19, two characters
    ['𠮷野家', 3],
    ['naïve café', 2],
  ])('%j: %i', (text, count) => {
    expect(countChars(text)).toBe(count)
  })
})

describe('excerptVerdict', () => {
  const both = { maxChars: 200, maxPercent: 10, cumulative: true }
  it.each([
    ['the smaller limit holds', both, 150, 1500, 0, 'true'],
    ['one more does not', both, 151, 1500, 0, 'false'],
    ['they add up', both, 1, 1500, 150, 'false'],
    ['unless the grant says otherwise', { ...both, cumulative: false }, 150, 1500, 150, 'true'],
    ['a part of a character is none', both, 150, 1509, 0, 'true'],
    ['a length nobody knows', both, 100, null, 0, 'unknown'],
    ['too long whatever the length', both, 201, null, 0, 'false'],
    ['not declared', both, null, 1500, 0, 'unknown'],
    ['no limit', { maxChars: null, maxPercent: null, cumulative: true }, null, null, 0, 'true'],
  ] as const)('%s', (_, limit, asked, article, taken, value) => {
    expect(excerptVerdict(limit, asked, article, taken).value).toBe(value)
  })
})

describe('checkCredit', () => {
  const shown = { visible: true, inImage: false }
  it.each([
    ['来源：远帆网', shown, 'CREDIT_OK', null],
    ['来源:远帆网', shown, 'CREDIT_OK', null],
    ['来源: 远帆网', shown, 'CREDIT_OK', null],
    ['2026-11-24 10:00 来源：\u3000远帆网 责编：沈未', shown, 'CREDIT_OK', null],
    ['稿件来源：「远帆网」', shown, 'CREDIT_OK', null],
    ['来源：远帆网责任编辑：沈未', shown, 'CREDIT_OK', null],
    // another outlet whose name begins like ours
    ['来源：远帆网络', shown, 'CREDIT_OTHER_SOURCE', '远帆网络'],
    ['来源：网络', shown, 'CREDIT_OTHER_SOURCE', '网络'],
    ['来源：网络 转自远帆网', shown, 'CREDIT_OTHER_SOURCE', '网络'],
    ['远帆网', shown, 'CREDIT_MISSING', null],
    ['', shown, 'CREDIT_MISSING', null],
    ['来源：远帆网', { visible: false, inImage: false }, 'CREDIT_HIDDEN', null],
    ['来源：远帆网', { visible: true, inImage: true }, 'CREDIT_IMAGE_ONLY', null],
  ] as const)('%j %j: %s', (text, how, code, seen) => {
    expect(checkCredit('来源：远帆网', text, how)).toEqual({ code, compliant: code === 'CREDIT_OK', seen })
  })
})

describe('clauseLabel', () => {
  it.each([
    ['S4', 'zh-CN', '第四条'],
    ['S12', 'zh-CN', '第十二条'],
    ['S20', 'zh-CN', '第二十条'],
    ['S3.2', 'zh-CN', '第三条第二项'],
    ['S4', 'en', 'clause 4'],
    ['*', 'zh-CN', '*'],
  ])('%s in %s is %s', (id, locale, label) => {
    expect(clauseLabel(id, locale)).toBe(label)
  })
})
