import { describe, expect, it } from 'vitest'
import { countryCodes, territoriesOverlap, territoryCovers } from '@/domain/rights/territory'

const area = (include: string[], exclude: string[] = []) => ({ include, exclude })

it('knows every code of ISO 3166-1 once', () => {
  expect(countryCodes).toHaveLength(249)
  expect(new Set(countryCodes).size).toBe(249)
  for (const code of countryCodes) expect(code).toMatch(/^[A-Z]{2}$/)
})

describe('territoryCovers', () => {
  it.each([
    [area(['CN']), area(['CN']), 'true'],
    [area(['cn']), area(['中国大陆']), 'true'],
    // CN is the mainland: the others are always said
    [area(['CN']), area(['HK']), 'false'],
    [area(['CN']), area(['MO']), 'false'],
    [area(['CN']), area(['TW']), 'false'],
    [area(['CN', 'HK']), area(['CN', 'HK', 'MO']), 'false'],
    [area(['CN']), area(['中国']), 'unknown'],
    [area(['CN', 'HK', 'MO', 'TW']), area(['中国']), 'true'],
    [area(['Asia']), area(['CN']), 'true'],
    [area(['142']), area(['JP', 'KR']), 'true'],
    [area(['Asia']), area(['TW']), 'unknown'],
    [area(['Europe']), area(['FR', 'CN']), 'false'],
    [area(['*']), area(['TW', 'AQ', 'US']), 'true'],
    [area(['*'], ['US']), area(['US']), 'false'],
    [area(['*'], ['US']), area(['*']), 'false'],
    [area(['CN']), area(['华语地区']), 'unknown'],
    [area(['华语地区']), area(['CN']), 'unknown'],
    [area(['*'], ['海外']), area(['CN']), 'unknown'],
    // the exception takes effect even where only part of the asked area is left
    [area(['CN']), area(['Asia'], ['JP']), 'false'],
    [area(['CN']), area(['CN'], ['CN']), 'unknown'],
  ] as const)('%j covers %j: %s', (granted, asked, verdict) => {
    expect(territoryCovers(granted, asked)).toBe(verdict)
  })
})

describe('territoriesOverlap', () => {
  it.each([
    [area(['CN']), area(['Asia']), 'true'],
    [area(['CN']), area(['Europe']), 'false'],
    [area(['CN']), area(['华语地区']), 'unknown'],
    [area(['TW']), area(['Asia']), 'unknown'],
    [area(['Asia'], ['CN']), area(['CN']), 'false'],
    [area(['*']), area(['AQ']), 'true'],
  ] as const)('%j and %j: %s', (a, b, verdict) => {
    expect(territoriesOverlap(a, b)).toBe(verdict)
    expect(territoriesOverlap(b, a)).toBe(verdict)
  })
})
