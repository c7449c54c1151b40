/**
 * Chinese text as overlapping pairs, so that words of two characters are found by either database's full-text index.
 * A Han run `版权页` gives `版权 权页 页`; other letters and digits give lower-cased words. Text is folded by NFKC.
 */
const RUN = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu

function* runs(text: string): Generator<{ han: boolean; chars: string[] }> {
  // Kana and Hangul stay words; Han inside a mixed run is split off first.
  for (const [, han, word] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (han) yield { han: true, chars: [...han] }
    else if (word)
      for (const part of word.split(/(\p{Script=Han}+)/u))
        if (part) yield { han: /^\p{Script=Han}/u.test(part), chars: [...part] }
  }
}

/** Tokens in order, for the index. */
export function indexTokens(text: string): string[] {
  const tokens: string[] = []
  for (const { han, chars } of runs(text)) {
    if (!han) tokens.push(chars.join(''))
    else tokens.push(...chars.map((char, at) => char + (chars[at + 1] ?? '')))
  }
  return tokens
}

/** A query as phrases that must all be found: each a list of adjacent tokens; `prefix` marks a lone Han character. */
export function queryPhrases(query: string): { tokens: string[]; prefix: boolean }[] {
  const phrases: { tokens: string[]; prefix: boolean }[] = []
  for (const { han, chars } of runs(query.slice(0, 200))) {
    if (!han) phrases.push({ tokens: [chars.join('')], prefix: false })
    else if (chars.length === 1) phrases.push({ tokens: chars, prefix: true })
    else
      phrases.push({
        tokens: chars.slice(0, -1).map((char, at) => char + (chars[at + 1] ?? '')),
        prefix: false,
      })
  }
  return phrases.slice(0, 12)
}
