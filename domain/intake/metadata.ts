import { hasHan, tidy } from './fold'
import { sourceName } from './meta-line'
import { type Person, peopleIn } from './names'
import type { ReadPage } from './read-page'
import { type Stamp, stampsIn } from './stamp'

/** What the page says only to machines. Used where it says nothing to people. */
export interface MetadataFacts {
  /** Times of publication, best first. */
  times: Stamp[]
  /** Times of the last change: they count only where the page shows the same minute. */
  updates: Stamp[]
  source: string | null
  editor: string | null
  responsibleEditor: string | null
  authors: Person[]
}

const TIME_NAMES = [
  'article:published_time',
  'og:published_time',
  'publishdate',
  'pubdate',
  'publish_time',
  'publishtime',
  'datepublished',
  'weibo: article:create_at',
  'weibo:article:create_at',
  'og:release_date',
  'dc.date',
  'dc.date.issued',
  'sailthru.date',
  'date',
  'apub:time',
  'parsely-pub-date',
  'firstpublishedtime',
]
const UPDATE_NAMES = [
  'dateupdate',
  'datemodified',
  'article:modified_time',
  'og:updated_time',
  'lastmod',
  'time',
]
const SOURCE_NAMES = [
  'mediaid',
  'source',
  'contentsource',
  'article:source',
  'dc.source',
  'og:article:source',
  'sourcename',
]
const EDITOR_NAMES = ['editor', 'contenteditor']
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
]

export function fromMetadata(page: ReadPage): MetadataFacts {
  const meta = (names: string[]) => {
    for (const name of names) {
      const found = page.meta.find((one) => one.name === name && one.content.trim() !== '')
      if (found) return tidy(found.content)
    }
    return null
  }
  const script = (...names: string[]) =>
    page.scriptValues.find((one) => names.includes(one.name) && one.value.trim() !== '')?.value ?? null
  const article =
    page.jsonLd.find((one) => /Article|Posting|Report/.test(String(one['@type'] ?? ''))) ?? page.jsonLd[0]
  const stamps = (values: unknown[]) =>
    values.flatMap((one) => (typeof one === 'string' ? stampsIn(one).slice(0, 1) : []))
  const named = (names: string[]) =>
    names.flatMap((name) => page.meta.filter((one) => one.name === name).map((one) => one.content))
  const times = stamps([
    article?.['datePublished'],
    article?.['pubDate'],
    ...named(TIME_NAMES),
    script('publishedAt'),
  ])
  const updates = stamps([article?.['dateModified'], ...named(UPDATE_NAMES)])
  const source = script('source') ?? meta(SOURCE_NAMES)
  const editor = meta(EDITOR_NAMES)
  return {
    times,
    updates,
    source: source ? (sourceName(source)?.name ?? null) : null,
    editor: editor && peopleIn(editor)?.length ? editor : null,
    responsibleEditor: null,
    authors: authors(article, script('author') ?? meta(AUTHOR_NAMES), page).filter(
      (one) => !isHouse(one.name, page),
    ),
  }
}

function authors(
  article: Record<string, unknown> | undefined,
  named: string | null,
  page: ReadPage,
): Person[] {
  const raw = article?.['author']
  const list = (Array.isArray(raw) ? raw : [raw])
    .map((one) => (typeof one === 'object' && one !== null && 'name' in one ? one.name : one))
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '' && !/^https?:/.test(one))
  if (list.length > 0) return list.map((name) => ({ name: tidy(name).replace(/^by\s+/iu, ''), role: null }))
  if (named === null || /^https?:/.test(named)) return []
  const foreign = page.lang !== null && !/^zh/i.test(page.lang)
  if (foreign) return [{ name: named.replace(/^by\s+/iu, ''), role: null }]
  return peopleIn(named) ?? []
}

/** Many pages name the house, or nobody, as their author. */
function isHouse(name: string, page: ReadPage): boolean {
  if (!hasHan(name)) return false
  const window = page.titles
    .filter((one) => one.from === 'window')
    .map((one) =>
      one.text
        .split(/[_|｜—–-]/u)
        .slice(1)
        .join(),
    )
  return (
    window.some((one) => one.includes(name)) || /(?:网|报|社|台|客户端|日报|新闻|频道|消息|在线)$/u.test(name)
  )
}
