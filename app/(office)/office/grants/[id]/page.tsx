import { Button } from '@mantine/core'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { DeliveryTable } from '@/components/office/delivery-table'
import { Facts, Section } from '@/components/office/facts'
import classes from '@/components/office/office.module.css'
import { ReasonActs } from '@/components/office/reason-button'
import { ScopeFacts } from '@/components/office/scope-facts'
import { PageHead } from '@/components/ui/page-head'
import { Person } from '@/components/ui/person'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { listDeliveries } from '@/db/deliveries'
import { grantDetail } from '@/db/grants'
import { requestDetail } from '@/db/requests'
import { statementById } from '@/db/statements'
import { listAddress } from '@/lib/list-address'
import { formatMoney } from '@/lib/money'
import { moveGrant } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.grants'))('title') }
}

export default async function GrantPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await page('/office/grants/[id]')
  const { id } = await params
  const t = await getTranslations('office.grant')
  const locale = await getLocale()
  const detail = await orNotFound(grantDetail(actor, id, Date.now()))
  const { grant, organisation, items, letter, standing, abilities } = detail
  const [{ request }, statement, ledger] = await Promise.all([
    requestDetail(actor, grant.requestId),
    statementById(grant.statementId),
    listDeliveries(actor, { grantId: id, limit: 20 }),
  ])
  const most = grant.scope.quantity.deliveries
  return (
    <>
      <PageHead
        title={t('title', { number: grant.number })}
        aside={<StateChip noun="letter" state={standing} />}
        text={
          <>
            <Link href={`/office/organisations/${organisation.id}`}>{organisation.name}</Link>
            {grant.endReason ? ` · ${t('endReason', { reason: grant.endReason })}` : ''}
          </>
        }
        actions={
          <ReasonActs
            noun="grant"
            id={id}
            version={grant.version}
            actions={abilities.filter((one) => !one.obstacle).map((one) => one.action)}
            act={moveGrant}
          />
        }
      />
      <div className={classes.columns}>
        <Section title={t('scope')}>
          <ScopeFacts scope={grant.scope} />
        </Section>
        <Section title={t('facts')}>
          <Facts
            rows={{
              [t('price')]: grant.price
                ? formatMoney({ amount: grant.price, currency: grant.currency }, locale)
                : t('free'),
              [t('used')]:
                most === null
                  ? t('usedFree', { n: grant.deliveriesUsed })
                  : t('usedOf', { n: grant.deliveriesUsed, of: most }),
              [t('granted')]: (
                <>
                  <Person name={grant.grantedByName} /> <Time at={grant.createdAt} />
                </>
              ),
              [t('request')]: <Link href={`/office/requests/${request.id}`}>{request.number}</Link>,
              [t('statement')]: statement ? (
                <a href={`/statement/${statement.version}`}>{statement.version}</a>
              ) : null,
              [t('endedAt')]: grant.endedAt === null ? null : <Time at={grant.endedAt} />,
            }}
          />
          {letter ? (
            <p>
              <Button component="a" href={`/api/grants/${id}/letter`} variant="default" size="xs" mr="xs">
                {t('letter')}
              </Button>
              <Button
                component="a"
                href={`/verify/${encodeURIComponent(letter.number)}`}
                variant="default"
                size="xs"
              >
                {t('verify')}
              </Button>
            </p>
          ) : null}
        </Section>
      </div>
      <Section title={t('works', { n: items.length })}>
        <ul className={classes.items}>
          {items.map((item) => (
            <li key={item.articleId}>
              <div className={classes.itemTitle}>
                <a href={`/a/${encodeURIComponent(item.number)}`}>{item.title}</a>
                <small>
                  {item.number} · <StateChip noun="live" state={item.liveState} />
                </small>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('deliveries')}>
        {ledger.rows.length > 0 ? (
          <DeliveryTable rows={ledger.rows} within="grant" />
        ) : (
          <p>{t('noDeliveries')}</p>
        )}
        {ledger.next ? (
          <Link href={listAddress('/office/ledger', { grant: id })}>{t('allDeliveries')}</Link>
        ) : null}
      </Section>
    </>
  )
}
