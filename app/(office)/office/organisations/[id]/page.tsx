import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { Facts, Section } from '@/components/office/facts'
import { GrantTable } from '@/components/office/grant-table'
import classes from '@/components/office/office.module.css'
import { ReasonActs } from '@/components/office/reason-button'
import { RequestTable } from '@/components/office/request-table'
import { PageHead } from '@/components/ui/page-head'
import { Person } from '@/components/ui/person'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { listGrants } from '@/db/grants'
import { organisationDetail } from '@/db/organisations'
import { listRequests } from '@/db/requests'
import { describeChannels } from '@/domain/licensing/describe-scope'
import { moveOrganisation } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.organisations'))('title') }
}

export default async function OrganisationPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await page('/office/organisations/[id]')
  const { id } = await params
  const t = await getTranslations('office.organisation')
  const locale = await getLocale()
  const { organisation, people, keys, abilities } = await orNotFound(organisationDetail(actor, id))
  const [requests, grants] = await Promise.all([
    listRequests(actor, { organisationId: id, limit: 10 }),
    listGrants(actor, { organisationId: id, limit: 10, at: Date.now() }),
  ])
  return (
    <>
      <PageHead
        title={organisation.name}
        aside={<StateChip noun="organisation" state={organisation.state} />}
        text={t(`stateText.${organisation.state}`)}
        actions={
          <ReasonActs
            noun="organisation"
            id={id}
            version={organisation.version}
            actions={abilities.filter((one) => !one.obstacle).map((one) => one.action)}
            act={moveOrganisation}
          />
        }
      />
      <div className={classes.columns}>
        <Section title={t('facts')}>
          <Facts
            rows={{
              [t('creditCode')]: organisation.creditCode,
              [t('contact')]: organisation.contactName,
              [t('email')]: <a href={`mailto:${organisation.contactEmail}`}>{organisation.contactEmail}</a>,
              [t('phone')]: organisation.contactPhone || null,
              [t('channels')]:
                organisation.channels.length > 0
                  ? describeChannels(organisation.channels, locale)
                  : t('noChannels'),
              [t('registered')]: <Time at={organisation.createdAt} />,
            }}
          />
        </Section>
        <Section title={t('people')}>
          <ul className={classes.talk}>
            {people.map((one) => (
              <li key={one.id}>
                <Person name={one.name} /> <StateChip noun="user" state={one.state} />
                <div className={classes.by}>{one.email}</div>
              </li>
            ))}
            {keys.map((key) => (
              <li key={key.id}>
                {t('key', { name: key.name })} <span className={classes.hash}>{key.prefix}…</span>
                <div className={classes.by}>
                  {key.revokedAt === null ? (
                    key.usedAt === null ? (
                      t('keyUnused')
                    ) : (
                      <span>
                        {t('keyUsed')} <Time at={key.usedAt} />
                      </span>
                    )
                  ) : (
                    <span>
                      {t('keyRevoked')} <Time at={key.revokedAt} />
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Section title={t('requests')}>
        {requests.rows.length > 0 ? (
          <RequestTable rows={requests.rows} within="organisation" />
        ) : (
          <p>{t('noRequests')}</p>
        )}
      </Section>
      <Section title={t('grants')}>
        {grants.rows.length > 0 ? (
          <GrantTable rows={grants.rows} within="organisation" />
        ) : (
          <p>{t('noGrants')}</p>
        )}
      </Section>
    </>
  )
}
