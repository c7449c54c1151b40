import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { Facts, Section } from '@/components/office/facts'
import classes from '@/components/office/office.module.css'
import { RequestDesk } from '@/components/office/request-desk'
import { ScopeFacts } from '@/components/office/scope-facts'
import { Talk } from '@/components/office/talk'
import { PageHead } from '@/components/ui/page-head'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { requestDetail } from '@/db/requests'
import { allStatements } from '@/db/statements'
import { clauseLabel } from '@/domain/rights/clause-label'
import { statementInForce } from '@/domain/rights/statement'
import { previewGrant } from '@/usecases/preview-grant'
import { askBack, grant, preview, refuse } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.requests'))('title') }
}

export default async function RequestPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await page('/office/requests/[id]')
  const { id } = await params
  const t = await getTranslations('office.request')
  const locale = await getLocale()
  const at = Date.now()
  const detail = await orNotFound(requestDetail(actor, id))
  const [answers, statements] = await Promise.all([previewGrant(actor, { id }, at), allStatements()])
  const { request, organisation, items, messages, grants, abilities } = detail
  const current = statementInForce(statements, at)
  const seen = statements.find((one) => one.id === request.statementId)
  const texts = Object.fromEntries(
    statements.flatMap((one) =>
      one.clauses.map((clause) => [
        `${one.version} ${clause.id}`,
        clause.text[locale] ?? clause.text['zh-CN'],
      ]),
    ),
  )
  return (
    <>
      <PageHead
        title={t('title', { number: request.number })}
        aside={<StateChip noun="request" state={request.state} />}
        text={
          <>
            {t('sentAt')} <Time at={request.createdAt} />
          </>
        }
      />
      <div className={classes.columns}>
        <Section title={t('who')}>
          <Facts
            rows={{
              [t('organisation')]: (
                <>
                  <Link href={`/office/organisations/${organisation.id}`}>{organisation.name}</Link>{' '}
                  <StateChip noun="organisation" state={organisation.state} />
                </>
              ),
              [t('creditCode')]: organisation.creditCode,
              [t('contact')]: [organisation.contactName, organisation.contactPhone].filter(Boolean).join(' '),
              [t('email')]: <a href={`mailto:${organisation.contactEmail}`}>{organisation.contactEmail}</a>,
              [t('purpose')]: request.purpose || t('noPurpose'),
              [t('statement')]: seen ? (
                <>
                  <a href={`/statement/${seen.version}`}>{seen.version}</a>
                  {current && current.id !== seen.id ? (
                    <span className={classes.changed}>
                      {' '}
                      {t('statementNow', { version: current.version })}
                    </span>
                  ) : null}
                </>
              ) : null,
            }}
          />
        </Section>
        <Section title={t('scope')}>
          <ScopeFacts scope={request.scope} />
        </Section>
      </div>
      {grants.length > 0 || request.reason ? (
        <Section title={t('outcome')}>
          <Facts
            rows={{
              [t('grants')]:
                grants.length > 0
                  ? grants.map((one) => (
                      <Link key={one.id} href={`/office/grants/${one.id}`}>
                        {one.number}
                      </Link>
                    ))
                  : null,
              [t('reason')]: request.reason,
              [t('decidedAt')]: request.decidedAt === null ? null : <Time at={request.decidedAt} />,
            }}
          />
        </Section>
      ) : null}
      <Section title={t('items', { n: items.length })}>
        <RequestDesk
          key={request.version}
          request={{
            id,
            version: request.version,
            scope: request.scope,
            items: items.map((item) => ({
              articleId: item.articleId,
              number: item.number,
              title: item.title,
              liveState: item.liveState,
              sent: item.decision,
              now: answers.items.find((one) => one.articleId === item.articleId)?.decision ?? item.decision,
            })),
            obstacle: answers.obstacle,
            actions: abilities.filter((one) => !one.obstacle).map((one) => one.action),
          }}
          deeds={{ preview, grant, askBack, refuse }}
          clauses={(current?.clauses ?? []).map((clause) => ({
            id: clause.id,
            label: clauseLabel(clause.id, locale),
            text: clause.text[locale] ?? clause.text['zh-CN'],
          }))}
          texts={texts}
        />
      </Section>
      <Section title={t('talk')}>
        <Talk messages={messages} />
      </Section>
    </>
  )
}
