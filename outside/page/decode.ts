import iconv from 'iconv-lite'

/**
 * Text of the bytes of a page or a text file. Order: byte order mark; what the bytes themselves prove (valid UTF-8 with non-ASCII in
 * it); what the transport or `<meta>` declares; GB18030, which contains GBK and GB2312. A declaration that the bytes
 * contradict is passed over: many pages say gb2312 and are saved as UTF-8, and the other way round.
 */
export function decodePage(bytes: Uint8Array, declared?: string | null): { text: string; encoding: string } {
  const mark = byteOrderMark(bytes)
  if (mark) return { text: iconv.decode(Buffer.from(bytes), mark), encoding: mark }
  const utf8 = strictUtf8(bytes)
  const named = encodingName(declared) ?? encodingName(declaredInMarkup(bytes))
  if (utf8 !== null && (hasNonAscii(bytes) || !named || named === 'utf-8' || named.startsWith('utf-16')))
    return { text: utf8, encoding: 'utf-8' }
  if (named && named !== 'utf-8') return { text: iconv.decode(Buffer.from(bytes), named), encoding: named }
  const [gb, lenient] = [iconv.decode(Buffer.from(bytes), 'gb18030'), new TextDecoder('utf-8').decode(bytes)]
  return broken(gb) < broken(lenient)
    ? { text: gb, encoding: 'gb18030' }
    : { text: lenient, encoding: 'utf-8' }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const hasNonAscii = (bytes: Uint8Array) => bytes.some((one) => one > 0x7f)

const declaredInMarkup = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

/** GB2312 and GBK are read as their superset; what iconv does not know is no declaration. */
function encodingName(label: string | null | undefined): string | null {
  const name =
    label
      ?.trim()
      .toLowerCase()
      .replace(/^["']|["']$/g, '') ?? ''
  if (name === '') return null
  if (/^(?:utf-?8|unicode-1-1-utf-8)$/.test(name)) return 'utf-8'
  if (/^(?:gb_?2312(?:-80)?|gbk|gb18030|x-gbk|cp936|chinese|hz-gb-2312)$/.test(name)) return 'gb18030'
  return iconv.encodingExists(name) ? name : null
}

const broken = (text: string) => text.split('\ufffd').length - 1
