import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as pdfkit writes it: what its fonts' ToUnicode maps make of the glyphs on each page, one string
 * a run. Enough to test that text can be taken out of a letter, without a PDF reader.
 */
export function pdfText(pdf: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'))
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = objects.get(id ?? '')?.head.match(/\/ToUnicode (\d+) 0 R/)?.[1]
      if (name && unicode) fonts.set(name, unicodeMap(objects.get(unicode)?.stream ?? ''))
    }
  const runs: string[] = []
  for (const { head, stream } of objects.values())
    if (!/\/Type/.test(head) && / Tf\n/.test(stream)) runs.push(...runsOf(stream, fonts))
  return runs
}

function objectsOf(file: string) {
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id, body] of file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, head = body ?? '', data] = (body ?? '').match(/^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/) ?? []
    const packed = data !== undefined && /FlateDecode/.test(head)
    const stream = packed ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : (data ?? '')
    objects.set(id ?? '', { head, stream })
  }
  return objects
}

function unicodeMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, first = '', values = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    for (const [at, [, units = '']] of [...values.matchAll(/<([0-9a-f ]*)>/gi)].entries())
      map.set(
        (Number.parseInt(first, 16) + at).toString(16).padStart(4, '0'),
        Buffer.from(units.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      )
  return map
}

function runsOf(stream: string, fonts: ReadonlyMap<string, Map<string, string>>): string[] {
  let map = new Map<string, string>()
  const runs: string[] = []
  for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = fonts.get(font) ?? new Map()
    else
      runs.push(
        [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)]
          .flatMap(([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [])
          .map((glyph) => map.get(glyph) ?? '\ufffd')
          .join(''),
      )
  }
  return runs
}
