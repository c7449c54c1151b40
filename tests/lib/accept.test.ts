import { describe, expect, it } from 'vitest'
import { localeFrom, preferences } from '@/lib/accept'
import { RateLimit } from '@/lib/rate'

describe('what a header wants', () => {
  it.each([
    [null, []],
    ['text/html', ['text/html']],
    ['text/html;q=0.2, Text/Plain', ['text/plain', 'text/html']],
    ['a, b;q=0, c;q=1', ['a', 'c']],
    ['a;q=nonsense, ,;', []],
  ])('%s', (header, wanted) => expect(preferences(header)).toEqual(wanted))

  it.each([
    ['en-US,en;q=0.9', 'en'],
    ['fr, en;q=0.2', 'en'],
    ['zh-TW', 'zh-CN'],
    ['zh;q=0.1, en;q=0.2', 'en'],
    ['*', 'zh-CN'],
    [null, 'zh-CN'],
  ])('speaks to %s in %s', (header, locale) => expect(localeFrom(header)).toBe(locale))
})

describe('a rate limit', () => {
  it('lets so many through in a window for each key, and tells how long to wait', () => {
    const limit = new RateLimit(2, 1000)
    expect([limit.take('a', 100), limit.take('a', 200), limit.take('a', 300), limit.take('b', 300)]).toEqual([
      0, 0, 700, 0,
    ])
    expect(limit.take('a', 1000)).toBe(0)
  })
})
