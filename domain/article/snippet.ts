import { queryPhrases } from '@/lib/bigrams'

export interface SnippetPart {
  text: string
  hit: boolean
}

/** The words of a query as a reader would see them underlined: adjacent pairs are joined to the run they came from. */
const wordsOf = (query: string): string[][] =>
  queryPhrases(query).map(({ tokens }) => {
    const [first = '', ...rest] = tokens
    return [...first, ...rest.flatMap((token) => [...token].slice(1))]
  })

/**
 * A piece of `text` of about `length` characters around the first place where the query is found, cut into found and
 * other parts. Compared in the folded form that the index uses (NFKC, lower case), given back as it is written.
 */
export function snippet(text: string, query: string, length = 110): SnippetPart[] {
  const chars = [...text.replace(/\s+/gu, ' ')]
  const hits = hitsIn(chars, wordsOf(query))
  const first = hits.findIndex(Boolean)
  const from = first < 0 ? 0 : Math.max(0, Math.min(first - Math.floor(length / 4), chars.length - length))
  const to = Math.min(chars.length, from + length)
  const parts: SnippetPart[] = []
  if (from > 0) parts.push({ text: '…', hit: false })
  for (let at = from; at < to; at++) {
    const hit = hits[at] ?? false
    const last = parts.at(-1)
    if (last && last.hit === hit) last.text += chars[at] ?? ''
    else parts.push({ text: chars[at] ?? '', hit })
  }
  if (to < chars.length) parts.push({ text: '…', hit: false })
  return parts
}

/** Which characters belong to a found word. */
function hitsIn(chars: readonly string[], words: readonly string[][]): boolean[] {
  // Folding may give several characters for one (㈱), so each folded character knows where it came from.
  const folded = chars.flatMap((char, at) =>
    [...char.normalize('NFKC').toLowerCase()].map((one) => ({ one, at })),
  )
  const hits: boolean[] = Array.from({ length: chars.length }, () => false)
  for (const word of words) {
    if (word.length === 0) continue
    for (let start = 0; start + word.length <= folded.length; start++)
      if (word.every((char, at) => folded[start + at]?.one === char))
        for (let at = 0; at < word.length; at++) hits[folded[start + at]?.at ?? 0] = true
  }
  return hits
}
