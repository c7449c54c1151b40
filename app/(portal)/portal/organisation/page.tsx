import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { Facts } from '@/components/portal/facts'
import { OrganisationForm } from '@/components/portal/organisation-form'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { organisationDetail } from '@/db/organisations'
import { saveFacts } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.organisation'))('title') }
}

export default async function OrganisationPage() {
  const { actor } = await page('/portal/organisation')
  const t = await getTranslations('portal.organisation')
  if (!actor.organisationId)
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('missing')} text={t('missingText')} />
      </>
    )
  const { organisation, people } = await organisationDetail(actor, actor.organisationId)
  const { version, contactName, contactEmail, contactPhone, channels } = organisation
  return (
    <Stack gap={32}>
      <div>
        <PageHead
          title={organisation.name}
          aside={<StateChip noun="organisation" state={organisation.state} />}
          text={t(`stateText.${organisation.state}`)}
        />
        <Facts
          rows={[
            [t('creditCode'), organisation.creditCode],
            [t('registeredAt'), <Time key="at" at={organisation.createdAt} />],
            [t('people'), people.map((one) => `${one.name}（${one.email}）`).join('、')],
            [t('fixed'), t('fixedText')],
          ]}
        />
      </div>
      <OrganisationForm
        {...{ version, contactName, contactEmail, contactPhone, channels }}
        save={saveFacts}
      />
    </Stack>
  )
}
