import type { ReactNode } from 'react'
import type { CheckedLetter } from '@/db/letter-check'
import { describeScope } from '@/domain/licensing/describe-scope'
import type { LetterStatus } from '@/domain/licensing/grant'
import type { LetterWork } from '@/domain/licensing/letter'
import { wallClock } from '@/lib/time'
import { SiteDocument, type View } from './document'
import { machineTime } from './times'
import { inLanguage } from './words'

/** Sign beside the word, so that the standing is never told by colour alone. */
const signs: Record<LetterStatus, string> = {
  valid: '✓',
  notYet: '○',
  ended: '■',
  exhausted: '■',
  suspended: '‖',
  revoked: '✕',
  withdrawn: '✕',
}

export function VerifyFormPage({ view }: { view: View }) {
  const { t } = view
  return (
    <SiteDocument view={view} path="/verify" title={t('verify.title')}>
      <div className="plain">
        <h1>{t('verify.title')}</h1>
        <p>{t('verify.lead')}</p>
        <VerifyForm view={view} number="" />
      </div>
    </SiteDocument>
  )
}

function VerifyForm({ view, number }: { view: View; number: string }) {
  const { locale, t } = view
  return (
    <form className="verify-form" action="/verify" method="get">
      <label htmlFor="number">{t('verify.label')}</label>
      <div>
        <input
          id="number"
          name="number"
          defaultValue={number}
          required
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
        />
        {locale === 'zh-CN' ? null : <input type="hidden" name="lang" value={locale} />}
        <button type="submit">{t('verify.button')}</button>
      </div>
    </form>
  )
}

export function UnknownLetterPage({ view, number }: { view: View; number: string }) {
  const { t } = view
  return (
    <SiteDocument
      view={view}
      path={`/verify/${encodeURIComponent(number)}`}
      title={t('verify.unknown')}
      index={false}
    >
      <div className="plain">
        <h1>{t('verify.unknown')}</h1>
        <p>{t('verify.unknownText', { number })}</p>
        <VerifyForm view={view} number={number} />
      </div>
    </SiteDocument>
  )
}

export interface LetterCheck {
  letter: CheckedLetter
  status: LetterStatus
  /** Key that signed the text; null where the signature does not match it. */
  signedWith: string | null
}

/** What anyone may know of a letter: its standing first, then parties, works and scope as they were signed. */
export function LetterPage({ view, check }: { view: View; check: LetterCheck }) {
  const { locale, t, at } = view
  const { letter, status } = check
  const { facts } = letter
  const zone = facts.timeZone
  return (
    <SiteDocument
      view={view}
      path={`/verify/${encodeURIComponent(letter.number)}`}
      title={t('verify.heading', { number: letter.number })}
      index={false}
    >
      <div className="verify">
        <h1>{t('verify.heading', { number: letter.number })}</h1>
        <div className={`standing standing-${status}`}>
          <p className="standing-word">
            <span aria-hidden="true">{signs[status]}</span> {t(`verify.status.${status}`)}
          </p>
          <Sentence view={view} check={check} />
          <p className="quiet">
            <time dateTime={machineTime(at)}>
              {t('verify.checkedAt', {
                time: wallClock(at, zone),
                zone: zone === 'Asia/Shanghai' ? t('verify.beijing') : zone,
              })}
            </time>{' '}
            {t('verify.printed')}
          </p>
        </div>
        <h2>{t('verify.parties')}</h2>
        <dl>
          <Row name={t('verify.licensor')}>
            {facts.licensor.operator}
            {locale === 'zh-CN' ? `（${facts.licensor.host}）` : ` (${facts.licensor.host})`}
          </Row>
          <Row name={t('verify.licensee')}>{facts.licensee.name}</Row>
          <Row name={t('verify.creditCode')}>{facts.licensee.creditCode}</Row>
          <Row name={t('verify.issued')}>{wallClock(facts.issuedAt, zone)}</Row>
        </dl>
        <h2>{t('verify.works')}</h2>
        <ol className="works">
          {facts.works.map((work) => (
            <Work key={work.number} view={view} work={work} letter={letter} />
          ))}
        </ol>
        <ScopeList view={view} letter={letter} />
        <Signature view={view} check={check} />
        <p>
          <a href={inLanguage('/verify', locale)}>{t('verify.another')}</a>
        </p>
      </div>
    </SiteDocument>
  )
}

function Sentence({ view, check }: { view: View; check: LetterCheck }) {
  const { t } = view
  const { letter, status } = check
  const { facts, grant } = letter
  const clock = (at: number) => wallClock(at, facts.timeZone)
  const sentence = t(`verify.sentence.${status}`, {
    licensor: facts.licensor.operator,
    from: clock(grant.termFrom),
    to: clock(grant.termTo),
    at: grant.endedAt ? clock(grant.endedAt) : 'none',
  })
  const after = facts.scope.term.keepOnline ? t('verify.kept') : t('verify.notKept')
  return <p>{status === 'ended' ? `${sentence} ${after}` : sentence}</p>
}

function Work({ view, work, letter }: { view: View; work: LetterWork; letter: CheckedLetter }) {
  const { locale, t } = view
  const clock = (at: number) => wallClock(at, letter.facts.timeZone)
  const now = letter.works.find((one) => one.number === work.number)
  const withdrawn = now?.liveState === 'withdrawn'
  const notes = [
    work.number,
    t('verify.work.published', { time: clock(work.publishedAt) }),
    ...(work.excluded.length > 0 ? [t('verify.work.excluded', { count: work.excluded.length })] : []),
  ]
  return (
    <li>
      {now?.liveState === 'live' ? (
        <a href={inLanguage(`/a/${encodeURIComponent(work.number)}`, locale)} lang="zh-CN">
          {work.title}
        </a>
      ) : (
        <span lang="zh-CN">{work.title}</span>
      )}
      <p className="item-meta">
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
        {withdrawn ? (
          <strong>
            {now.withdrawnAt
              ? t('verify.work.withdrawnAt', { time: clock(now.withdrawnAt) })
              : t('verify.work.withdrawn')}
          </strong>
        ) : null}
      </p>
    </li>
  )
}

function ScopeList({ view, letter }: { view: View; letter: CheckedLetter }) {
  const { locale, t } = view
  const { facts } = letter
  const said = describeScope(facts.scope, locale, facts.timeZone)
  const rows = [
    'uses',
    'channels',
    'territory',
    'term',
    'languages',
    'exclusivity',
    'quantity',
    'sublicensing',
    'credit',
  ] as const
  return (
    <>
      <h2>{t('verify.scope')}</h2>
      <dl>
        {rows.map((row) => (
          <Row key={row} name={t(`verify.${row}`)}>
            {said[row]}
          </Row>
        ))}
        <Row name={t('verify.statement')}>
          <a href={inLanguage(`/statement/${facts.statement.version}`, locale)}>
            {locale === 'zh-CN' ? `《${facts.statement.title}》` : facts.statement.title}{' '}
            {facts.statement.version}
          </a>
        </Row>
      </dl>
    </>
  )
}

function Signature({ view, check }: { view: View; check: LetterCheck }) {
  const { t } = view
  const { letter, signedWith } = check
  return (
    <>
      <h2>{t('verify.signature')}</h2>
      {signedWith ? (
        <p>
          <strong>{t('verify.signed')}</strong> {t('verify.signedText', { kid: signedWith })}{' '}
          <a href="/.well-known/jwks.json">{t('verify.key')}</a>
        </p>
      ) : (
        <p className="box box-bad" role="alert">
          <strong>{t('verify.unsigned')}</strong>{' '}
          {t('verify.unsignedText', { licensor: letter.facts.licensor.operator })}
        </p>
      )}
      <details>
        <summary>{t('verify.fullText')}</summary>
        <pre lang="zh-CN">{letter.text}</pre>
        <pre className="jws">{letter.jws}</pre>
      </details>
    </>
  )
}

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
