import 'server-only'
import type { View } from './document'
import { readFrame } from './frame'
import { localeOf, wordsFor } from './words'

/** Address, language, frame and instant of a request. */
export async function viewOf(request: Request): Promise<{ url: URL; view: View }> {
  const at = Date.now()
  const url = new URL(request.url)
  const locale = localeOf(url)
  return { url, view: { frame: await readFrame(at), locale, t: wordsFor(locale), at } }
}

/** A segment of the path as text; one that is not well encoded stays as it came. */
export function segment(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}
