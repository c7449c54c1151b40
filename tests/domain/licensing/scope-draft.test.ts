import { describe, expect, test } from 'vitest'
import { growingSentence } from '@/domain/licensing/describe-scope'
import {
  chosenScope,
  gapsOf,
  lastDayAfter,
  probeScope,
  type ScopeDraft,
  wholeScope,
} from '@/domain/licensing/scope-draft'
import { scope } from '@/domain/rights/scope'
import { instantOf } from '@/lib/time'

const ZONE = 'Asia/Shanghai'
const empty: ScopeDraft = {
  uses: [],
  modification: 'none',
  excerptChars: null,
  channels: [],
  territory: 'mainland',
  from: '',
  to: '',
  keepOnline: false,
  languages: [],
  deliveries: null,
  exclusivity: 'none',
  credit: { template: '来源：某某在线', author: true, title: true, link: true },
}
const whole: ScopeDraft = {
  ...empty,
  uses: ['reprint', 'excerpt'],
  excerptChars: 300,
  channels: [{ kind: 'web', address: 'news.example.cn', subdomains: false }],
  from: '2026-12-01',
  to: '2026-12-31',
  languages: ['zh-CN'],
  territory: 'greaterChina',
  exclusivity: 'exclusiveReserved',
}

describe('a scope being built', () => {
  test('names its gaps and is not sent while it has one', () => {
    expect(gapsOf(empty)).toEqual(['uses', 'channels', 'from', 'to', 'languages'])
    expect(wholeScope(empty, ZONE)).toBeNull()
    expect(gapsOf({ ...whole, to: '2026-11-30' })).toEqual(['term'])
    expect(wholeScope({ ...whole, to: '2026-11-30' }, ZONE)).toBeNull()
    expect(gapsOf(whole)).toEqual([])
  })

  test('takes the last day whole: the term ends with the first instant of the next', () => {
    const { term } = wholeScope(whole, ZONE) ?? {}
    expect(term).toMatchObject({
      from: instantOf('2026-12-01', '00:00:00', ZONE),
      to: instantOf('2027-01-01', '00:00:00', ZONE),
    })
  })

  test('says Hong Kong, Macao and Taiwan where they are meant', () => {
    expect(wholeScope(whole, ZONE)?.territory.include).toEqual(['CN', 'HK', 'MO', 'TW'])
    expect(wholeScope({ ...whole, territory: 'mainland' }, ZONE)?.territory.include).toEqual(['CN'])
  })

  test('is a scope that the use cases take, with gaps filled where it only asks', () => {
    expect(scope.parse(wholeScope(whole, ZONE))).toEqual(wholeScope(whole, ZONE))
    expect(scope.parse(probeScope(empty, ZONE, '2026-12-01'))).toBeTruthy()
    expect(probeScope(empty, ZONE, '2026-12-01').uses.map(({ type }) => type)).toEqual(['reprint'])
  })

  test('keeps the limit to the excerpt and says who may still use it', () => {
    expect(wholeScope(whole, ZONE)).toMatchObject({
      uses: [{ excerpt: null }, { excerpt: { maxChars: 300 } }],
      exclusivity: { kind: 'exclusive', ownerReserved: true },
    })
  })

  test('tells in its sentence only what is chosen', () => {
    const first = growingSentence(chosenScope(empty, ZONE), 'zh-CN', ZONE)
    expect(first).toBe('中国内地')
    const last = growingSentence(chosenScope(whole, ZONE), 'zh-CN', ZONE)
    expect(last).toContain('news.example.cn')
    expect(last).toContain('自2026年12月1日至2026年12月31日')
  })

  test.each([
    ['2026-12-01', 12, '2027-11-30'],
    ['2026-11-24', 3, '2027-02-23'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
  ])('%s and %i months end with %s', (from, months, last) => {
    expect(lastDayAfter(from, months)).toBe(last)
  })
})
