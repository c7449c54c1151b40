/** Overlap of two texts as F1 over their runs of four characters, white space removed. */
export function shingleF1(got: string, expected: string): { f1: number; precision: number; recall: number } {
  const [left, right] = [shingles(got), shingles(expected)]
  let common = 0
  for (const [one, count] of left) common += Math.min(count, right.get(one) ?? 0)
  const precision = common / Math.max(1, size(left))
  const recall = common / Math.max(1, size(right))
  return { f1: common === 0 ? 0 : (2 * precision * recall) / (precision + recall), precision, recall }
}

function shingles(text: string): Map<string, number> {
  const flat = text.replace(/\s/g, '')
  const counts = new Map<string, number>()
  for (let at = 0; at + 4 <= flat.length; at += 1) {
    const one = flat.slice(at, at + 4)
    counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  return counts
}

const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0)
