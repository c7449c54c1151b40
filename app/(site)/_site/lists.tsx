import type { PublicChannel, PublicCursor, PublicItem } from '@/db/site'
import { figureSource } from '@/domain/article/nodes'
import { type SnippetPart, snippet } from '@/domain/article/snippet'
import { SearchForm, SiteDocument, type View } from './document'
import { machineTime, shortTime } from './times'
import { inLanguage } from './words'

export interface Front {
  latest: PublicItem[]
  byChannel: { channel: PublicChannel; items: PublicItem[] }[]
}

/** The front: one article leads, the newest stand beside it, each channel has its column. */
export function HomePage({ view, front }: { view: View; front: Front }) {
  const { locale, t } = view
  const [lead, ...latest] = front.latest
  return (
    <SiteDocument view={view} path="/" title={view.frame.settings.name[locale]}>
      <h1 className="hidden">{view.frame.settings.name[locale]}</h1>
      {lead ? (
        <div className="front">
          <Lead view={view} item={lead} />
          {latest.length > 0 ? (
            <section className="front-latest">
              <h2>{t('home.latest')}</h2>
              <Index view={view} items={latest} />
            </section>
          ) : null}
        </div>
      ) : (
        <p className="empty">{t('home.empty')}</p>
      )}
      <div className="columns">
        {front.byChannel.map(({ channel, items }) => {
          // What leads the page is not said again below it.
          const others = items.filter((item) => item.id !== lead?.id)
          if (others.length === 0) return null
          return <Column key={channel.id} view={view} channel={channel} items={others} />
        })}
      </div>
    </SiteDocument>
  )
}

function Lead({ view, item }: { view: View; item: PublicItem }) {
  return (
    <section className="lead">
      <Picture item={item} eager />
      <h2 lang={item.language}>
        <ItemLink view={view} item={item} />
      </h2>
      {item.summary ? (
        <p className="item-summary" lang={item.language}>
          {item.summary}
        </p>
      ) : null}
      <ItemMeta view={view} item={item} />
    </section>
  )
}

function Column({ view, channel, items }: { view: View; channel: PublicChannel; items: PublicItem[] }) {
  const { locale, t } = view
  const [first, ...rest] = items
  const address = inLanguage(`/c/${encodeURIComponent(channel.slug)}`, locale)
  return (
    <section className="column">
      <h2>
        <a href={address}>{channel.name[locale]}</a>
      </h2>
      {first ? <Entry view={view} item={first} heading="h3" /> : null}
      {rest.length > 0 ? <Index view={view} items={rest} /> : null}
      <p className="more">
        <a href={address}>{t('home.more', { channel: channel.name[locale] })}</a>
      </p>
    </section>
  )
}

/** Headlines one a line, as in a paper's index. */
const Index = ({ view, items }: { view: View; items: readonly PublicItem[] }) => (
  <ul className="index">
    {items.map((item) => (
      <li key={item.id}>
        <span lang={item.language}>
          <ItemLink view={view} item={item} />
        </span>
        <ItemMeta view={view} item={item} />
      </li>
    ))}
  </ul>
)

interface EntryProps {
  view: View
  item: PublicItem
  /** Below a channel's name on the front, directly below the title on a list. */
  heading: 'h2' | 'h3'
  found?: Found
}

function Entry({ view, item, heading: Heading, found }: EntryProps) {
  return (
    <div className={item.picture && !found ? 'entry entry-pictured' : 'entry'}>
      {found ? null : <Picture item={item} />}
      <Heading lang={item.language}>
        {found ? (
          <ItemLink view={view} item={item} parts={found.title} />
        ) : (
          <ItemLink view={view} item={item} />
        )}
      </Heading>
      {found ? (
        <p className="item-summary" lang={item.language}>
          <Marked parts={found.text} />
        </p>
      ) : item.summary ? (
        <p className="item-summary" lang={item.language}>
          {item.summary}
        </p>
      ) : null}
      <ItemMeta view={view} item={item} />
    </div>
  )
}

const ItemLink = ({ view, item, parts }: { view: View; item: PublicItem; parts?: SnippetPart[] }) => (
  <a href={inLanguage(`/a/${encodeURIComponent(item.number)}`, view.locale)}>
    {parts ? <Marked parts={parts} /> : item.title}
  </a>
)

const ItemMeta = ({ view, item }: { view: View; item: PublicItem }) => (
  <p className="item-meta">
    {item.source ? <span>{item.source}</span> : null}
    <time dateTime={machineTime(item.publishedAt)}>{shortTime(item.publishedAt, view.at, view.locale)}</time>
  </p>
)

/** Beside a headline that is the link: no words of its own for a screen reader, no second stop for the keyboard. */
function Picture({ item, eager }: { item: PublicItem; eager?: boolean }) {
  const { picture } = item
  if (!picture || !figureSource(picture.src)) return null
  return (
    <div className="item-picture">
      {/* biome-ignore lint/performance/noImgElement: next/image needs script in the browser, and reader pages have none */}
      <img
        src={picture.src}
        alt=""
        decoding="async"
        {...(eager ? {} : { loading: 'lazy' as const })}
        {...(picture.width && picture.height ? { width: picture.width, height: picture.height } : {})}
      />
    </div>
  )
}

const Marked = ({ parts }: { parts: SnippetPart[] }) =>
  parts.map((part, at) =>
    part.hit ? <mark key={String(at)}>{part.text}</mark> : <span key={String(at)}>{part.text}</span>,
  )

/** A place in a list as it stands in an address: `1764000000000.019a…`. */
export const cursorText = (cursor: PublicCursor) => `${cursor.at}.${cursor.id}`

export function cursorOf(text: string | null): PublicCursor | undefined {
  const found = /^(\d{1,16})\.([A-Za-z0-9-]{1,64})$/.exec(text ?? '')
  return found?.[1] && found[2] ? { at: Number(found[1]), id: found[2] } : undefined
}

interface ChannelProps {
  view: View
  channel: PublicChannel
  items: PublicItem[]
  before: PublicCursor | undefined
  next: PublicCursor | null
}

export function ChannelPage({ view, channel, items, before, next }: ChannelProps) {
  const { locale, t } = view
  const path = `/c/${encodeURIComponent(channel.slug)}`
  const at = (cursor: PublicCursor) => `${path}?before=${cursorText(cursor)}`
  return (
    <SiteDocument
      view={view}
      path={before ? at(before) : path}
      title={channel.name[locale]}
      channel={channel.slug}
    >
      <div className="list">
        <h1>{channel.name[locale]}</h1>
        {items.length === 0 ? <p className="empty">{t('channel.empty')}</p> : null}
        {items.map((item) => (
          <Entry key={item.id} view={view} item={item} heading="h2" />
        ))}
        <nav className="pager" aria-label={channel.name[locale]}>
          {before ? <a href={inLanguage(path, locale)}>{t('channel.newest')}</a> : null}
          {next ? (
            <a href={inLanguage(at(next), locale)} rel="next">
              {t('channel.older')}
            </a>
          ) : null}
        </nav>
      </div>
    </SiteDocument>
  )
}

interface Found {
  title: SnippetPart[]
  text: SnippetPart[]
}

export interface Hit {
  item: PublicItem
  text: string
}

interface SearchProps {
  view: View
  query: string
  hits: Hit[]
  next: PublicCursor | null
}

export function SearchPage({ view, query, hits, next }: SearchProps) {
  const { locale, t } = view
  const path = `/search?q=${encodeURIComponent(query)}`
  return (
    <SiteDocument view={view} path={query ? path : '/search'} title={t('search.title')} index={false}>
      <div className="list">
        <h1>{t('search.title')}</h1>
        <SearchForm view={view} query={query} large />
        {query === '' ? <p className="quiet">{t('search.prompt')}</p> : null}
        {query !== '' && hits.length === 0 ? <p className="empty">{t('search.none', { query })}</p> : null}
        {hits.length > 0 ? (
          <p className="quiet">
            {t('search.found', { query })}
            {' · '}
            {t('search.count', { count: hits.length, more: String(next !== null) })}
          </p>
        ) : null}
        {hits.map(({ item, text }) => (
          <Entry
            key={item.id}
            view={view}
            item={item}
            heading="h2"
            found={{ title: snippet(item.title, query, 200), text: snippet(text, query) }}
          />
        ))}
        {next ? (
          <nav className="pager" aria-label={t('search.title')}>
            <a href={inLanguage(`${path}&before=${cursorText(next)}`, locale)} rel="next">
              {t('search.older')}
            </a>
          </nav>
        ) : null}
      </div>
    </SiteDocument>
  )
}
