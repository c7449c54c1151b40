/**
 * What a TrueType font says of its characters. A PDF library draws a missing one as an empty box or not at all, and
 * says nothing; and it measures a text by shaping it, a thousand times slower than adding up widths, which is all
 * that Chinese type needs.
 */
export interface FontFacts {
  /** Whether the font can draw the character. */
  has(codePoint: number): boolean
  /** Width of a text in units of the type size. */
  width(text: string): number
}

/** Reads `cmap` (formats 4 and 12), `head`, `hhea` and `hmtx` (OpenType 1.9). */
export function fontFacts(font: Uint8Array): FontFacts {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const glyphOf = characterMap(view)
  const em = view.getUint16(tableOffset(view, 'head') + 18)
  const metrics = view.getUint16(tableOffset(view, 'hhea') + 34)
  const hmtx = tableOffset(view, 'hmtx')
  const advance = (codePoint: number) =>
    view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), metrics - 1)) / em
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    width: (text) => [...text].reduce((sum, one) => sum + advance(one.codePointAt(0) ?? 0), 0),
  }
}

/** Glyph of a character; 0 is the glyph for "missing". */
type GlyphOf = (codePoint: number) => number

function characterMap(view: DataView): GlyphOf {
  const cmap = tableOffset(view, 'cmap')
  const count = view.getUint16(cmap + 2)
  const subtables = Array.from({ length: count }, (_one, i) => cmap + view.getUint32(cmap + 4 + i * 8 + 4))
  const full = subtables.find((at) => view.getUint16(at) === 12)
  if (full !== undefined) return segmented(view, full)
  const basic = subtables.find((at) => view.getUint16(at) === 4)
  if (basic !== undefined) return basicPlane(view, basic)
  throw new Error('the font has no Unicode character map')
}

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)))
    if (name === tag) return view.getUint32(at + 8)
  }
  throw new Error(`the font has no table ${tag}`)
}

/** Format 12: sorted groups of first and last character and the first one's glyph. */
function segmented(view: DataView, at: number): GlyphOf {
  const groups = view.getUint32(at + 12)
  return (codePoint) => {
    let low = 0
    let high = groups - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = at + 16 + middle * 12
      const first = view.getUint32(group)
      if (codePoint < first) high = middle - 1
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1
      else return view.getUint32(group + 8) + codePoint - first
    }
    return 0
  }
}

/** Format 4, for fonts without anything beyond the basic plane. */
function basicPlane(view: DataView, at: number): GlyphOf {
  const doubled = view.getUint16(at + 6)
  return (codePoint) => {
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(at + 14 + i)) continue
      const first = view.getUint16(at + 16 + doubled + i)
      if (codePoint < first) return 0
      const delta = view.getUint16(at + 16 + 2 * doubled + i)
      const rangeAt = at + 16 + 3 * doubled + i
      const range = view.getUint16(rangeAt)
      if (range === 0) return (codePoint + delta) & 0xffff
      const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/** The characters of a text that the font cannot draw, each once, in order. White space needs no glyph. */
export const missingIn = (text: string, font: Pick<FontFacts, 'has'>): string[] => [
  ...new Set([...text].filter((one) => !/\s/u.test(one) && !font.has(one.codePointAt(0) ?? 0))),
]
