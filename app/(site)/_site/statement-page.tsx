import { clauseLabel } from '@/domain/rights/clause-label'
import { type Clause, clauseFor, ruleOf, type StatementVersion } from '@/domain/rights/statement'
import { SiteDocument, type View } from './document'
import { fullTime, machineTime } from './times'
import { inLanguage } from './words'

/** One version of the statement with its clauses, each at the anchor that cites point to (`#S4`), and all versions. */
export function StatementPage({
  view,
  statement,
  path,
}: {
  view: View
  statement: StatementVersion
  path: string
}) {
  const { frame, locale, t } = view
  const current = frame.statement
  return (
    <SiteDocument view={view} path={path} title={t('nav.statement')}>
      <div className="statement">
        <h1>{statement.title[locale] ?? statement.title['zh-CN']}</h1>
        <p className="statement-standing">
          <span className="tag">{statement.version}</span>
          <Standing view={view} statement={statement} />
        </p>
        {current && current.id !== statement.id ? (
          <p className="box">
            {t('statement.notCurrent', { version: statement.version, current: current.version })}{' '}
            <a href={inLanguage('/statement', locale)}>{t('statement.toCurrent')}</a>
          </p>
        ) : null}
        {statement.clauses.map((clause) => (
          <ClauseSection key={clause.id} view={view} clause={clause} />
        ))}
        <Versions view={view} shown={statement} />
      </div>
    </SiteDocument>
  )
}

function ClauseSection({ view, clause }: { view: View; clause: Clause }) {
  const { locale, t } = view
  const translated = clause.text[locale]
  const text = translated ?? clause.text['zh-CN']
  return (
    <section className="clause" id={clause.id}>
      <h2>
        <a href={`#${clause.id}`}>{clauseLabel(clause.id, locale)}</a>
      </h2>
      <div lang={translated ? locale : 'zh-CN'}>
        {text.split(/\n+/).map((paragraph, at) => (
          <p key={String(at)}>{paragraph}</p>
        ))}
      </div>
      {locale === 'zh-CN' ? null : (
        <p className="quiet">{translated ? t('statement.translation') : t('statement.untranslated')}</p>
      )}
      <details>
        <summary>{t('statement.hash')}</summary>
        <code>{clause.sha256}</code>
      </details>
    </section>
  )
}

/** Since when, until when: each version ends where the next takes effect. */
function Standing({ view, statement }: { view: View; statement: StatementVersion }) {
  const { frame, t } = view
  const next = frame.statements
    .filter((one) => one.effectiveFrom > statement.effectiveFrom)
    .toSorted((a, b) => a.effectiveFrom - b.effectiveFrom)[0]
  const state =
    frame.statement?.id === statement.id ? 'current' : statement.effectiveFrom > view.at ? 'future' : 'past'
  return (
    <>
      <strong>{t(`statement.${state}`)}</strong>
      <time dateTime={machineTime(statement.effectiveFrom)}>
        {t('statement.since', { time: fullTime(statement.effectiveFrom) })}
      </time>
      {next ? (
        <time dateTime={machineTime(next.effectiveFrom)}>
          {t('statement.until', { time: fullTime(next.effectiveFrom) })}
        </time>
      ) : null}
    </>
  )
}

function Versions({ view, shown }: { view: View; shown: StatementVersion }) {
  const { frame, locale, t } = view
  return (
    <section className="versions">
      <h2>{t('statement.versions')}</h2>
      <ul>
        {frame.statements.toReversed().map((one) => (
          <li key={one.id}>
            <a
              href={inLanguage(`/statement/${one.version}`, locale)}
              {...(one.id === shown.id ? { 'aria-current': 'page' as const } : {})}
            >
              {t('statement.version', { version: one.version })}
            </a>
            <Standing view={view} statement={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A site without a statement reserves everything (著作权法 29: what is not expressly licensed may not be used). */
export function NoStatementPage({ view, path }: { view: View; path: string }) {
  const { t } = view
  return (
    <SiteDocument view={view} path={path} title={t('nav.statement')} index={false}>
      <div className="plain">
        <h1>{t('statement.none')}</h1>
        <p>{t('statement.noneText')}</p>
      </div>
    </SiteDocument>
  )
}

/** How to ask for a licence, in the terms of the statement in force. */
export function LicensingPage({ view, statement }: { view: View; statement: StatementVersion }) {
  const { frame, locale, t } = view
  const { operator, ownLabels } = statement.profile
  const credit = ruleOf(statement, 'licensees')?.creditTemplate
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  const email = frame.settings.contactEmail
  const steps = [1, 2, 3, 4] as const
  return (
    <SiteDocument view={view} path="/licensing" title={t('licensing.title')}>
      <div className="statement">
        <h1>{t('licensing.title')}</h1>
        <p>{t('licensing.lead', { site: frame.settings.name[locale], operator })}</p>
        <p className="actions">
          <a className="button" href="/register">
            {t('licensing.register')}
          </a>
          <a href="/portal">{t('licensing.portal')}</a>
        </p>
        <h2>{t('licensing.can')}</h2>
        <p>
          {t('licensing.canText', { labels: list.format(ownLabels.map((label) => `“${label}”`)) })}
          <Basis view={view} statement={statement} rule="ownContent" />
        </p>
        <h2>{t('licensing.cannot')}</h2>
        <p>
          {t('licensing.cannotText')}
          <Basis view={view} statement={statement} rule="reprints" />
        </p>
        <h2>{t('licensing.steps')}</h2>
        <ol className="steps">
          {steps.map((n) => (
            <li key={n}>
              <strong>{t(`licensing.step${n}`)}</strong>
              <p>{t(`licensing.step${n}Text`)}</p>
            </li>
          ))}
        </ol>
        {credit ? (
          <>
            <h2>{t('licensing.credit')}</h2>
            <p>
              {t('licensing.creditText', { credit })}
              <Basis view={view} statement={statement} rule="licensees" />
            </p>
          </>
        ) : null}
        {email ? <p className="quiet">{t('licensing.contact', { email })}</p> : null}
      </div>
    </SiteDocument>
  )
}

function Basis({
  view,
  statement,
  rule,
}: {
  view: View
  statement: StatementVersion
  rule: Parameters<typeof clauseFor>[1]
}) {
  const clause = clauseFor(statement, rule)
  if (!clause) return null
  return (
    <>
      {' '}
      <a className="cite" href={inLanguage(`/statement/${statement.version}#${clause.id}`, view.locale)}>
        {view.t('article.notice.clause', { clause: clauseLabel(clause.id, view.locale) })}
      </a>
    </>
  )
}
