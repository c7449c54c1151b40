import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { Facts, Section } from '@/components/office/facts'
import classes from '@/components/office/office.module.css'
import { useRuleWords } from '@/components/office/rule-words'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Time } from '@/components/ui/time'
import { allStatements } from '@/db/statements'
import { clauseLabel } from '@/domain/rights/clause-label'
import { type Clause, type StatementVersion, statementInForce } from '@/domain/rights/statement'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.statement'))('title') }
}

export default async function StatementPage() {
  await page('/office/statement')
  const t = await getTranslations('office.statement')
  const statements = await allStatements()
  const current = statementInForce(statements, Date.now())
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      {statements.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} /> : null}
      {statements.toReversed().map((one) => (
        <Section key={one.id} title={`${one.version} · ${t(stateOf(one, current))}`}>
          <Version statement={one} open={one.id === current?.id} />
        </Section>
      ))}
    </>
  )
}

const stateOf = (one: StatementVersion, current: StatementVersion | null) =>
  one.id === current?.id
    ? 'current'
    : current && one.effectiveFrom < current.effectiveFrom
      ? 'past'
      : 'future'

async function Version({ statement, open }: { statement: StatementVersion; open: boolean }) {
  const t = await getTranslations('office.statement')
  const { profile } = statement
  return (
    <>
      <Facts
        rows={{
          [t('since')]: <Time at={statement.effectiveFrom} />,
          [t('host')]: profile.host,
          [t('operator')]: profile.operator,
          [t('ownLabels')]: profile.ownLabels.join('、'),
          [t('datelines')]: profile.datelinePatterns.join('、'),
          [t('marks')]: profile.thirdPartyMarks.join('、'),
          [t('public')]: <a href={`/statement/${statement.version}`}>/statement/{statement.version}</a>,
        }}
      />
      <details className={classes.more} open={open}>
        <summary>{t('clauses', { n: statement.clauses.length })}</summary>
        {statement.clauses.map((clause) => (
          <ClauseView key={clause.id} clause={clause} version={statement.version} />
        ))}
      </details>
    </>
  )
}

async function ClauseView({ clause, version }: { clause: Clause; version: string }) {
  const locale = await getLocale()
  const text = clause.text[locale]
  return (
    <section className={classes.clause}>
      <h3>
        <a href={`/statement/${version}#${clause.id}`}>{clauseLabel(clause.id, locale)}</a>{' '}
        <span className={classes.hash}>{clause.id}</span>
      </h3>
      <p className={classes.clauseText} lang={text ? locale : 'zh-CN'}>
        {text ?? clause.text['zh-CN']}
      </p>
      <Rules rules={clause.rules} />
    </section>
  )
}

function Rules({ rules }: { rules: Clause['rules'] }) {
  const words = useRuleWords()
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <li key={rule.type}>{words(rule)}</li>
      ))}
    </ul>
  )
}
