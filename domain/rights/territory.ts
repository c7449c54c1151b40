import type { Three } from './host-match'
import type { Territory } from './scope'
import { apart, regions, subregions, territoryWords } from './territory-data'

/** Countries that a territory certainly means, and those that it may mean. */
export interface Area {
  sure: ReadonlySet<string>
  maybe: ReadonlySet<string>
}

const codesOf = (subregion: string): string[] => (subregions[subregion] ?? '').split(' ').filter(Boolean)

/** All ISO 3166-1 alpha-2 codes, sorted. */
export const countryCodes: readonly string[] = [
  ...Object.keys(subregions).flatMap(codesOf),
  ...apart,
].toSorted()
const everywhere: ReadonlySet<string> = new Set(countryCodes)
const nowhere: ReadonlySet<string> = new Set()

const regionCodes = (code: string): string[] | null => {
  if (regions[code]) return regions[code].flatMap(codesOf)
  return subregions[code] === undefined ? null : codesOf(code)
}

const sureOf = (codes: Iterable<string>): Area => ({ sure: new Set(codes), maybe: nowhere })

/**
 * What one word of a territory means: `*`, an ISO code, an M.49 code or a known name. 中国 certainly means CN and
 * leaves HK, MO and TW open, as a region leaves TW open; a word that nobody defined may mean anything.
 */
function areaOf(word: string): Area {
  const trimmed = word.trim()
  const key = territoryWords[trimmed.toLowerCase()] ?? trimmed
  if (key === '*') return sureOf(everywhere)
  const upper = key.toUpperCase()
  if (everywhere.has(upper)) return sureOf([upper])
  const region = regionCodes(key)
  if (region) return { sure: new Set(region), maybe: region.includes('CN') ? new Set(['TW']) : nowhere }
  if (key === '中国' || key.toLowerCase() === 'china')
    return { sure: new Set(['CN']), maybe: new Set(['HK', 'MO', 'TW']) }
  return { sure: nowhere, maybe: everywhere }
}

const resolved = new WeakMap<Territory, Area>()

/** The area of a territory: what is included, less what is excluded. */
export function resolveTerritory(territory: Territory): Area {
  const known = resolved.get(territory)
  if (known) return known
  const sure = new Set<string>()
  const maybe = new Set<string>()
  for (const word of territory.include) {
    const area = areaOf(word)
    for (const code of area.sure) sure.add(code)
    for (const code of area.maybe) maybe.add(code)
  }
  for (const word of territory.exclude) {
    const area = areaOf(word)
    for (const code of area.sure) {
      sure.delete(code)
      maybe.delete(code)
    }
    for (const code of area.maybe) if (sure.delete(code)) maybe.add(code)
  }
  for (const code of sure) maybe.delete(code)
  const area = { sure, maybe }
  resolved.set(territory, area)
  return area
}

/** Whether everything that is asked lies within what is granted. */
export function territoryCovers(granted: Territory, asked: Territory): Three {
  const have = resolveTerritory(granted)
  const want = resolveTerritory(asked)
  let open = want.sure.size + want.maybe.size === 0
  for (const code of want.sure) {
    if (have.sure.has(code)) continue
    if (!have.maybe.has(code)) return 'false'
    open = true
  }
  for (const code of want.maybe) if (!have.sure.has(code)) open = true
  return open ? 'unknown' : 'true'
}

/** Whether the two have a country in common. */
export function territoriesOverlap(a: Territory, b: Territory): Three {
  const left = resolveTerritory(a)
  const right = resolveTerritory(b)
  let open = false
  for (const code of everywhere) {
    const inLeft = left.sure.has(code)
    const inRight = right.sure.has(code)
    if (inLeft && inRight) return 'true'
    if ((inLeft || left.maybe.has(code)) && (inRight || right.maybe.has(code))) open = true
  }
  return open ? 'unknown' : 'false'
}
