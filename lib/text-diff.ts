import { diffArrays } from 'diff'

/** A run of text that stayed, came or went. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed'
  text: string
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Chinese has no spaces: words as the segmenter sees them keep a change readable where single characters would not. */
const split = (text: string) => [...words.segment(text)].map((one) => one.segment)

/** Word-level difference between two texts; joining `same` and `removed` gives the old one, `same` and `added` the new. */
export function diffText(before: string, after: string): DiffRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return diffArrays(split(before), split(after)).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }))
}

export interface Aligned<T> {
  before: T | null
  after: T | null
}

/**
 * Lines up two lists by their keys; where runs of old and new stand against each other they are paired in order, so
 * that a changed paragraph is shown as changed and not as gone and come.
 */
export function alignLists<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  alike: (a: T, b: T) => boolean,
): Aligned<T>[] {
  const rows: Aligned<T>[] = []
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => key(a) === key(b) })
  let removed: T[] = []
  const flush = (added: readonly T[]) => {
    let from = 0
    for (const one of added) {
      const match = removed.findIndex((old, at) => at >= from && alike(old, one))
      if (match < 0) rows.push({ before: null, after: one })
      else {
        for (const gone of removed.slice(from, match)) rows.push({ before: gone, after: null })
        rows.push({ before: removed[match] ?? null, after: one })
        from = match + 1
      }
    }
    for (const gone of removed.slice(from)) rows.push({ before: gone, after: null })
    removed = []
  }
  for (const part of parts) {
    if (part.removed) removed = [...removed, ...part.value]
    else if (part.added) flush(part.value)
    else {
      flush([])
      for (const one of part.value) rows.push({ before: one, after: one })
    }
  }
  flush([])
  return rows
}
