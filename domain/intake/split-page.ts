import { tidy } from './fold'
import { readFoot } from './foot'
import { readHeader, sameTitle } from './header'
import { imagesOf, type PageParts, takeOriginalTitle, textOf } from './parts'
import type { PageBlock, ReadPage } from './read-page'
import { splitHtml } from './split-html'
import { statementStart } from './statement-text'

export const splitPage = (page: ReadPage): PageParts =>
  page.form === 'text' ? splitText(page) : splitHtml(page)

function splitText(page: ReadPage): PageParts {
  const whole = page.blocks
  const starts = statementStart(whole.map((one) => one.text))
  const article = starts < 0 ? whole : whole.slice(0, starts)
  const statementText = starts < 0 ? null : textOf(whole.slice(starts))
  const header = readHeader(article)
  const foot = readFoot(article, header.bodyFrom)
  const inside = article
    .slice(0, Math.max(header.bodyFrom, foot.bodyTo))
    .filter((_, at) => at >= header.bodyFrom && !foot.inside.has(at))
  const { blocks, repeated } = picturesFromTitles(inside, header.title)
  const { rest, originalTitle } = takeOriginalTitle(blocks)
  return {
    title: header.title,
    header: header.lines,
    headerText: article.slice(0, header.bodyFrom).map((one) => one.text),
    lead: [],
    signature: [],
    body: rest,
    bodyText: textOf(rest),
    images: imagesOf(rest),
    foot: foot.lines,
    footText: article.slice(foot.bodyTo).map((one) => one.text),
    statementText,
    originalTitle,
    repeatedTitle: repeated,
  }
}

/**
 * Where a page is copied as text, a picture leaves its alt text, and many sites put the headline there. A line that
 * repeats the title is such a picture when it stands between paragraphs or, unlike them, is not set in; once and
 * right under the head it may as well be the headline of the first publisher, and stays text.
 */
function picturesFromTitles(blocks: readonly PageBlock[], title: string | null) {
  const places = blocks.flatMap((one, at) => (sameTitle(one.text, title) ? [at] : []))
  const indented = blocks.filter((one) => one.indented).length * 2 > blocks.length - places.length
  let repeated = false
  const out = blocks.map((one, at): PageBlock => {
    if (!places.includes(at)) return one
    const picture = at > 0 || places.length > 1 || (indented && !one.indented)
    if (!picture) {
      repeated = true
      return one
    }
    return {
      kind: 'image',
      region: one.region,
      text: '',
      image: { src: null, alt: tidy(one.text), caption: null },
    }
  })
  return { blocks: out, repeated }
}
