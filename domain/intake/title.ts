import { squash, tidy } from './fold'
import type { ReadPage } from './read-page'

/** `标题_新浪网`, `标题 - 某报`, `标题｜栏目`: the headline with whatever the site hangs behind it. */
const SUFFIX = /\s*[_|｜—–-]+\s*[^_|｜—–-]*$/u

/**
 * The headline shown. A heading is believed where the window title begins with it or holds it; without a heading the
 * line that the window title begins with; else what the page says to machines, the site's name cut off.
 */
export function titleOf(page: ReadPage): string | null {
  const window = page.titles
    .filter((one) => one.from === 'window' || one.from === 'og')
    .map((one) => squash(one.text))
  const known = (text: string) => {
    const flat = squash(text).replace(/(?:\.{3}|…)+$/u, '')
    return flat.length >= 4 && window.some((one) => one.includes(flat))
  }
  const headings = page.titles.filter((one) => one.from === 'h1').map((one) => tidy(one.text))
  const shown = page.blocks.filter(
    (one) => one.kind !== 'image' && one.region !== 'after' && one.text.length <= 120,
  )
  const sure =
    longest(headings.filter(known)) ??
    longest(
      shown
        .filter((one) => one.kind === 'heading' || /title|headline|bt\b/.test(one.hint ?? ''))
        .map((one) => tidy(one.text))
        .filter(known),
    )
  const line = longest(
    shown
      .filter((one) => !one.hidden)
      .map((one) => tidy(one.text))
      .filter(
        (text) => known(text) && window.some((one) => one.startsWith(squash(text))) && text.length >= 8,
      ),
  )
  if (sure && line && squash(line).includes(squash(sure)) && line.length > sure.length) return line
  if (sure ?? line) return sure ?? line
  if (headings.length === 1 && headings[0] && headings[0].length >= 6) return headings[0]
  const og = page.titles.find((one) => one.from === 'og')
  if (og) return tidy(og.text)
  const last = page.titles.find((one) => one.from === 'window')
  if (!last) return null
  let text = tidy(last.text)
  while (SUFFIX.test(text) && text.replace(SUFFIX, '').length >= 6) text = text.replace(SUFFIX, '')
  return text === '' ? null : text
}

const longest = (texts: readonly string[]): string | null =>
  texts.length === 0 ? null : texts.reduce((best, one) => (one.length > best.length ? one : best))
