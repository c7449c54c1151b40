import type { ReactNode } from 'react'
import { env } from '@/lib/env'
import { defaultLocale, type Locale, locales } from '@/lib/locale'
import type { Frame } from './frame'
import { dataForScript } from './structured-data'
import { styleAddress } from './styles'
import { inLanguage, type Words } from './words'

/** What a page is given: where it stands, in which language, at which instant it was asked for. */
export interface View {
  frame: Frame
  locale: Locale
  t: Words
  at: number
}

interface DocumentProps {
  view: View
  /** Path without language. */
  path: string
  title: string
  description?: string
  /** Slug of the channel to mark in the navigation. */
  channel?: string
  index?: boolean
  structuredData?: object
  children: ReactNode
}

/** The whole document: head, masthead, content, foot. */
export function SiteDocument(props: DocumentProps) {
  const { view, path, title, description, index = true, structuredData, children } = props
  const name = view.frame.settings.name[view.locale]
  return (
    <html lang={view.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{path === '/' ? name : `${title}_${name}`}</title>
        {description ? <meta name="description" content={description} /> : null}
        {index ? <Alternates path={path} locale={view.locale} /> : <meta name="robots" content="noindex" />}
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content={name} />
        <link rel="stylesheet" href={styleAddress} />
        {structuredData ? (
          <script
            type="application/ld+json"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose <, > and & are escaped, in a data block
            dangerouslySetInnerHTML={{ __html: dataForScript(structuredData) }}
          />
        ) : null}
      </head>
      <body>
        <a className="skip" href="#main">
          {view.t('skip')}
        </a>
        <Masthead {...props} />
        <main id="main">{children}</main>
        <Foot view={view} />
      </body>
    </html>
  )
}

function Alternates({ path, locale }: { path: string; locale: Locale }) {
  return (
    <>
      <link rel="canonical" href={env.siteUrl + inLanguage(path, locale)} />
      {locales.map((one) => (
        <link
          key={one}
          rel="alternate"
          hrefLang={one === 'zh-CN' ? 'zh-Hans' : one}
          href={env.siteUrl + inLanguage(path, one)}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={env.siteUrl + path} />
    </>
  )
}

function Masthead({ view, path, channel }: DocumentProps) {
  const { frame, locale, t } = view
  const to = (address: string) => inLanguage(address, locale)
  const other = locales.find((one) => one !== locale) ?? defaultLocale
  return (
    <header>
      {frame.settings.demo ? <p className="demo">{t('demo')}</p> : null}
      <div className="masthead">
        <div className="masthead-top">
          <a className="masthead-name" href={to('/')}>
            {frame.settings.name[locale]}
          </a>
          <SearchForm view={view} query="" />
          <a
            className="masthead-language"
            href={inLanguage(path, other)}
            hrefLang={other}
            lang={other}
            rel="alternate"
          >
            {t('otherLanguage')}
          </a>
        </div>
        <nav className="masthead-nav" aria-label={t('nav.channels')}>
          <a href={to('/')} {...(path === '/' ? { 'aria-current': 'page' as const } : {})}>
            {t('nav.home')}
          </a>
          {frame.channels.map((one) => (
            <a
              key={one.id}
              href={to(`/c/${encodeURIComponent(one.slug)}`)}
              {...(one.slug === channel ? { 'aria-current': 'true' as const } : {})}
            >
              {one.name[locale]}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}

export function SearchForm({ view, query, large }: { view: View; query: string; large?: boolean }) {
  const { locale, t } = view
  return (
    <search className={large ? 'search search-large' : 'search'}>
      <form action="/search" method="get">
        <input
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
        />
        {locale === defaultLocale ? null : <input type="hidden" name="lang" value={locale} />}
        <button type="submit">{t('search.button')}</button>
      </form>
    </search>
  )
}

function Foot({ view }: { view: View }) {
  const { frame, locale, t } = view
  const to = (address: string) => inLanguage(address, locale)
  const profile = frame.statement?.profile
  const email = frame.settings.contactEmail
  return (
    <footer className="foot">
      <nav aria-label={t('nav.foot')}>
        <a href={to('/statement')}>{t('nav.statement')}</a>
        <a href={to('/licensing')}>{t('nav.licensing')}</a>
        <a href={to('/verify')}>{t('nav.verify')}</a>
        <a href="/login">{t('nav.signIn')}</a>
      </nav>
      <p>
        {profile ? <span>{t('foot.host', { host: profile.host })}</span> : null}
        {profile ? <span>{t('foot.operator', { operator: profile.operator })}</span> : null}
        {email ? <span>{t('foot.contact', { email })}</span> : null}
      </p>
    </footer>
  )
}
