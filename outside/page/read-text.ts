import { fitText } from '@/domain/intake/fold'
import type { PageBlock, ReadPage } from '@/domain/intake/read-page'

/** Pasted text as a page: a block a line. Everything is content; where header and foot are, intake decides. */
export function readText(text: string): ReadPage {
  const blocks = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(fitText)
    .filter((line) => line.trim() !== '')
    .map(
      (line): PageBlock => ({
        kind: 'paragraph',
        region: 'content',
        text: line.replace(/^\ufeff/, '').trim(),
        indented: /^(?:\u3000|\s{2,}|\t)/u.test(line),
      }),
    )
  return { form: 'text', url: null, lang: null, titles: [], meta: [], jsonLd: [], scriptValues: [], blocks }
}
