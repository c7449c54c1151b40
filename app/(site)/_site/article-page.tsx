import { ArticleBody } from '@/components/article/body'
import type { PublicArticle, WithdrawnArticle } from '@/db/site'
import type { Author } from '@/domain/article/content'
import { linkAddress } from '@/domain/article/nodes'
import { ArticleNotice } from './article-notice'
import { SiteDocument, type View } from './document'
import { newsArticle } from './structured-data'
import { fullTime, machineTime } from './times'
import { inLanguage } from './words'

/** An article as it was published: title, one meta line, authors, body, corrections, notice. */
export function ArticlePage({ view, article }: { view: View; article: PublicArticle }) {
  const { content, channel } = article
  const { locale, t } = view
  return (
    <SiteDocument
      view={view}
      path={`/a/${encodeURIComponent(article.number)}`}
      title={content.title}
      description={content.summary}
      structuredData={newsArticle(article, view.frame.statement)}
      {...(channel ? { channel: channel.slug } : {})}
    >
      <article className="article" lang={content.language}>
        <header>
          {channel ? (
            <p className="article-channel" lang={locale}>
              <a href={inLanguage(`/c/${encodeURIComponent(channel.slug)}`, locale)}>
                {channel.name[locale]}
              </a>
            </p>
          ) : null}
          <h1>{content.title}</h1>
          <MetaLine view={view} article={article} />
          <OriginalTitle view={view} article={article} />
          <Byline authors={content.authors} />
        </header>
        {content.summary ? <p className="article-summary">{content.summary}</p> : null}
        <ArticleBody
          doc={content.body}
          words={{
            table: t('article.table'),
            missing: t('article.pictureMissing'),
            video: t('article.video'),
          }}
        />
      </article>
      <div className="article-after">
        <Corrections view={view} article={article} />
        <ArticleNotice view={view} article={article} />
        <p className="article-number">{t('article.number', { number: article.number })}</p>
      </div>
    </SiteDocument>
  )
}

/** `2026-11-24 14:08:52 来源:… 编辑:… 责编:…`: what 管理规定 art. 15 asks for, under the names frozen at publication. */
function MetaLine({ view, article }: { view: View; article: PublicArticle }) {
  const { locale, t } = view
  const { content } = article
  return (
    <p className="article-meta" lang={locale}>
      <time dateTime={machineTime(article.firstPublishedAt)}>{fullTime(article.firstPublishedAt)}</time>
      {content.source ? <span>{t('article.source', { source: content.source })}</span> : null}
      <span>{t('article.editor', { name: article.editorName })}</span>
      <span>{t('article.responsibleEditor', { name: article.responsibleEditorName })}</span>
    </p>
  )
}

function OriginalTitle({ view, article }: { view: View; article: PublicArticle }) {
  const { originalTitle, originalUrl, title } = article.content
  if (!originalTitle || originalTitle === title) return null
  const words = view.t('article.originalTitle', { title: originalTitle })
  return (
    <p className="article-original">
      {linkAddress(originalUrl) ? (
        <a href={originalUrl} rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  )
}

/** People of one role stand together: 记者 林越 周可 通讯员 何安. */
function Byline({ authors }: { authors: readonly Author[] }) {
  if (authors.length === 0) return null
  const groups: { role: string; names: string[] }[] = []
  for (const { role, name } of authors) {
    const last = groups.at(-1)
    if (last && last.role === role) last.names.push(name)
    else groups.push({ role, names: [name] })
  }
  return (
    <p className="article-authors">
      {groups.map(({ role, names }) => (
        <span key={`${role} ${names.join(' ')}`}>{[role, ...names].filter(Boolean).join(' ')}</span>
      ))}
    </p>
  )
}

function Corrections({ view, article }: { view: View; article: PublicArticle }) {
  const { t } = view
  if (article.corrections.length === 0) return null
  return (
    <section className="corrections">
      <h2>{t('article.corrected')}</h2>
      {article.corrections.map(({ at, text }) => (
        <p key={at}>
          <time dateTime={machineTime(at)}>{t('article.correctedAt', { time: fullTime(at) })}</time>
          {text}
        </p>
      ))}
    </section>
  )
}

/** In the place of what was taken back: that it was, when and why. Its title is not said again: it may be the reason. */
export function WithdrawnPage({ view, article }: { view: View; article: WithdrawnArticle }) {
  const { frame, locale, t } = view
  return (
    <SiteDocument
      view={view}
      path={`/a/${encodeURIComponent(article.number)}`}
      title={t('withdrawn.title')}
      index={false}
    >
      <div className="plain">
        <h1>{t('withdrawn.title')}</h1>
        <p>
          {t('withdrawn.text', {
            number: article.number,
            host: frame.statement?.profile.host ?? frame.settings.name[locale],
            published: fullTime(article.firstPublishedAt),
            withdrawn: fullTime(article.withdrawnAt),
          })}
        </p>
        {article.reason ? <p>{t('withdrawn.reason', { reason: article.reason })}</p> : null}
        <p className="quiet">{t('withdrawn.holders')}</p>
        <p>
          <a href={inLanguage('/', locale)}>{t('missing.home')}</a>
        </p>
      </div>
    </SiteDocument>
  )
}
