import type { PublicArticle } from '@/db/site'
import { figuresOf } from '@/domain/article/document'
import { linkAddress } from '@/domain/article/nodes'
import { clauseLabel } from '@/domain/rights/clause-label'
import { type Clause, clauseFor, ruleOf } from '@/domain/rights/statement'
import type { View } from './document'
import { inLanguage } from './words'

/**
 * What a reader may do with the article: the reservation and the way to ask (S2, own content), the disclaimer and the
 * way to the original (S4, reprints), or that nothing can be asked for while it is open whose it is.
 */
export function ArticleNotice({ view, article }: { view: View; article: PublicArticle }) {
  const { t } = view
  return (
    <aside className={`notice notice-${article.ownership}`} aria-label={t('article.notice.title')}>
      <Words view={view} article={article} />
    </aside>
  )
}

function Words({ view, article }: { view: View; article: PublicArticle }) {
  switch (article.ownership) {
    case 'own':
      return <OwnNotice view={view} article={article} />
    case 'third_party':
      return <ReprintNotice view={view} article={article} />
    case 'fact_only':
      return <FactNotice view={view} article={article} />
    // Fails closed: mixed, disputed and unknown wait for a person's decision.
    default:
      return <OpenNotice view={view} />
  }
}

function OwnNotice({ view, article }: { view: View; article: PublicArticle }) {
  const { frame, locale, t } = view
  const clause = frame.statement ? clauseFor(frame.statement, 'reserve') : null
  const others = figuresOf(article.content.body).some((one) => one.ownershipClass !== 'own')
  return (
    <>
      {clause ? <p>{clause.text[locale] ?? clause.text['zh-CN']}</p> : null}
      {others ? <p>{t('article.notice.thirdPartyParts')}</p> : null}
      <ClauseLink view={view} clause={clause} />
      <p className="notice-act">
        <a className="button" href={`/portal/requests/new?article=${encodeURIComponent(article.id)}`}>
          {t('article.notice.ask')}
        </a>
        <span>{t('article.notice.askNote')}</span>
      </p>
    </>
  )
}

function ReprintNotice({ view, article }: { view: View; article: PublicArticle }) {
  const { frame, locale, t } = view
  const { content, source } = article
  const clause = frame.statement ? clauseFor(frame.statement, 'reprints') : null
  const disclaimer = frame.statement ? ruleOf(frame.statement, 'reprints')?.disclaimer : undefined
  const name = content.source || t('article.notice.origin')
  const address = [content.originalUrl, source?.homepage ?? ''].find(linkAddress)
  return (
    <>
      {disclaimer ? <p>{disclaimer[locale] ?? disclaimer['zh-CN']}</p> : null}
      <p>
        {t('article.notice.reprint', { source: name })}
        {source?.contact ? ` ${t('article.notice.sourceContact', { contact: source.contact })}` : null}
      </p>
      {address ? (
        <p>
          <a href={address} rel="noopener noreferrer">
            {content.originalUrl === address
              ? t('article.original')
              : t('article.notice.toSource', { source: name })}
          </a>
        </p>
      ) : null}
      <ClauseLink view={view} clause={clause} />
    </>
  )
}

function FactNotice({ view, article }: { view: View; article: PublicArticle }) {
  const { frame, t } = view
  const own = frame.statement ? ruleOf(frame.statement, 'licensees')?.creditTemplate : undefined
  const credit = article.content.source ? `来源：${article.content.source}` : (own ?? '')
  return <p>{t('article.notice.factOnly', { credit })}</p>
}

function OpenNotice({ view }: { view: View }) {
  const { frame, t } = view
  return (
    <>
      <p>{t('article.notice.undecided')}</p>
      <ClauseLink view={view} clause={frame.statement ? clauseFor(frame.statement, 'reprints') : null} />
    </>
  )
}

function ClauseLink({ view, clause }: { view: View; clause: Clause | null }) {
  const { frame, locale, t } = view
  const { statement } = frame
  if (!statement || !clause) return null
  return (
    <p className="notice-basis">
      <a href={inLanguage(`/statement/${statement.version}#${clause.id}`, locale)}>
        {t('article.notice.clauseOf', {
          title: statement.title[locale] ?? statement.title['zh-CN'],
          version: statement.version,
          clause: clauseLabel(clause.id, locale),
        })}
      </a>
    </p>
  )
}
