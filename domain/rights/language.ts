import type { Three } from './host-match'

/**
 * Languages are compared by BCP 47 prefix (RFC 4647, basic filtering). Chinese regions carry their usual script,
 * so that zh-CN lies within zh-Hans and a conversion to traditional characters does not lie within zh-CN.
 */
const chineseScript: Record<string, string> = {
  CN: 'Hans',
  SG: 'Hans',
  MY: 'Hans',
  TW: 'Hant',
  HK: 'Hant',
  MO: 'Hant',
}

const tagsOf = (language: string): string[] => {
  const [first = '', ...rest] = language.trim().replace(/_/g, '-').split('-')
  const lower = first.toLowerCase()
  const second = rest[0]?.toUpperCase()
  const script = lower === 'zh' && second ? chineseScript[second] : undefined
  return [lower, ...(script ? [script] : []), ...rest].map((tag) => tag.toLowerCase())
}

const OPEN = new Set(['und', 'mul', 'mis', ''])

/** Whether a copy in `asked` lies within `granted`; asked more broadly than granted is unknown. */
export function languageCovers(granted: string, asked: string): Three {
  if (granted === '*') return 'true'
  const have = tagsOf(granted)
  const want = tagsOf(asked)
  if (OPEN.has(have[0] ?? '') || OPEN.has(want[0] ?? '')) return 'unknown'
  if (asked === '*') return 'false'
  if (have.every((tag, index) => want[index] === tag)) return 'true'
  return want.every((tag, index) => have[index] === tag) ? 'unknown' : 'false'
}

/** Every language asked for must lie within one of the granted ones. */
export function languagesCover(granted: readonly string[], asked: readonly string[]): Three {
  let open = false
  for (const language of asked) {
    const verdicts = granted.map((one) => languageCovers(one, language))
    if (verdicts.includes('true')) continue
    if (!verdicts.includes('unknown')) return 'false'
    open = true
  }
  return open ? 'unknown' : 'true'
}

/** Whether the two lists have a language in common. */
export function languagesOverlap(a: readonly string[], b: readonly string[]): Three {
  let open = false
  for (const left of a)
    for (const right of b) {
      if (left === '*' || right === '*') return 'true'
      const verdicts = [languageCovers(left, right), languageCovers(right, left)]
      if (verdicts.includes('true')) return 'true'
      if (verdicts.includes('unknown')) open = true
    }
  return open ? 'unknown' : 'false'
}
