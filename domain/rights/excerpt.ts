import type { Use } from './scope'

/**
 * Length in 字, as the parameter `excerpt.counting` says (`han-and-words`): each Han character and each mark of
 * punctuation counts one, a run of letters or digits counts one, white space counts nothing.
 */
export function countChars(text: string): number {
  const runs = text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|[^\p{L}\p{N}\p{M}\s]/gu)
  return runs?.length ?? 0
}

export type ExcerptVerdict =
  | { value: 'true'; limit: number | null; taken: number }
  | { value: 'false'; code: 'EXCERPT_TOO_LONG' | 'EXCERPT_CUMULATIVE'; limit: number; taken: number }
  | { value: 'unknown'; limit: number | null; taken: number }

/**
 * Whether an excerpt keeps to its limits. The smaller of `maxChars` and `maxPercent` of the article holds
 * (rounded down); where limits add up, what the licensee took from the same article before counts too.
 * Unknown where the length of the excerpt, or of an article that a percentage refers to, is not known.
 */
export function excerptVerdict(
  limit: NonNullable<Use['excerpt']>,
  asked: number | null,
  articleChars: number | null,
  takenBefore: number,
): ExcerptVerdict {
  const share =
    limit.maxPercent === null || articleChars === null
      ? null
      : Math.floor((articleChars * limit.maxPercent) / 100)
  const bounds = [limit.maxChars, share].filter((one) => one !== null)
  const max = bounds.length > 0 ? Math.min(...bounds) : null
  const taken = limit.cumulative ? takenBefore : 0
  if (max !== null && asked !== null) {
    if (asked > max) return { value: 'false', code: 'EXCERPT_TOO_LONG', limit: max, taken }
    if (asked + taken > max) return { value: 'false', code: 'EXCERPT_CUMULATIVE', limit: max, taken }
  }
  const open = (limit.maxPercent !== null && articleChars === null) || (asked === null && max !== null)
  return { value: open ? 'unknown' : 'true', limit: max, taken }
}
