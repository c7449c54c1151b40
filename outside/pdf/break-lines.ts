/** Marks that may not begin a line (禁则, GB/T 15834-2011 5.1 and the habits of type). */
const NOT_FIRST = new Set('，。、；：？！,.;:?!）》〉」』】〕］｝)]}”’…—–·～%‰℃°')
/** Marks that may not end one. */
const NOT_LAST = new Set('（《〈「『【〔［｛([{“‘')

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u

export interface TypeLine {
  text: string
  /** Whether the paragraph ends with it: the last line is not stretched to the measure. */
  last: boolean
}

/**
 * Breaks one paragraph into lines. `width(line)` is the room of that line (0 the first), `measure` the width of a
 * text in the same unit. Chinese breaks between any two characters except where a mark would begin or end a line
 * wrongly; words and numbers stay whole unless one alone is wider than the line, as a web address can be.
 */
export function breakLines(
  paragraph: string,
  width: (line: number) => number,
  measure: (text: string) => number,
): TypeLine[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = () => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const unit of units(paragraph)) {
    const space = measure(unit)
    if (used + space <= width(lines.length)) {
      line += unit
      used += space
      continue
    }
    if (line !== '') end()
    if (unit.trim() === '') continue
    if (space <= width(lines.length)) {
      line = unit
      used = space
      continue
    }
    for (const character of unit) {
      const part = measure(character)
      if (line !== '' && used + part > width(lines.length)) end()
      line += character
      used += part
    }
  }
  if (line.trim() !== '' || lines.length === 0) end()
  return lines.map((text, at) => ({ text, last: at === lines.length - 1 }))
}

/** The pieces between which a line may end. */
function units(paragraph: string): string[] {
  const pieces: string[] = []
  let glue = false
  for (const one of paragraph) {
    const before = pieces.at(-1)
    const joined =
      before !== undefined && (glue || NOT_FIRST.has(one) || (!breaks(one) && !breaks(lastOf(before))))
    if (joined) pieces[pieces.length - 1] = before + one
    else pieces.push(one)
    glue = NOT_LAST.has(one)
  }
  return pieces
}

const breaks = (character: string) => WIDE.test(character) || /\s/u.test(character)
const lastOf = (text: string) => [...text].at(-1) ?? ''
