import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { nextSteps, type Step } from '@/components/portal/next-steps'
import classes from '@/components/portal/portal.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { listGrants } from '@/db/grants'
import { organisationDetail } from '@/db/organisations'
import { listRequests } from '@/db/requests'
import { GrantTable, RequestTable } from './_lists'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.home'))('title') }
}

export default async function PortalPage() {
  const { actor } = await page('/portal')
  const t = await getTranslations('portal.home')
  const at = Date.now()
  const [detail, requests, askedBack, grants] = await Promise.all([
    actor.organisationId ? organisationDetail(actor, actor.organisationId) : null,
    listRequests(actor, { limit: 5 }),
    listRequests(actor, { states: ['askedBack'], limit: 5 }),
    listGrants(actor, { limit: 5, at }),
  ])
  const organisation = detail?.organisation ?? null
  const steps = nextSteps({
    state: organisation?.state ?? null,
    channels: organisation?.channels.length ?? 0,
    askedBack: askedBack.rows.map(({ request }) => ({ id: request.id, number: request.number })),
    ready: grants.rows
      .filter((row) => row.standing === 'valid' && row.grant.deliveriesUsed === 0)
      .map(({ grant }) => ({ id: grant.id, number: grant.number })),
    any: requests.rows.length > 0,
  })
  return (
    <Stack gap={32}>
      <PageHead
        title={organisation?.name ?? t('title')}
        text={t('text')}
        actions={<LinkButton href="/portal/catalogue">{t('find')}</LinkButton>}
      />
      {steps.length > 0 ? (
        <section aria-labelledby="portal-next">
          <Title order={2} id="portal-next" mb="xs">
            {t('next')}
          </Title>
          <ul className={classes.steps}>
            {steps.map((step) => (
              <NextStep
                key={`${step.code}${step.number}`}
                step={step}
                text={t(`step.${step.code}`, { number: step.number })}
                act={step.href ? t(`act.${step.code}`) : ''}
              />
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="portal-requests">
        <Title order={2} id="portal-requests" mb="xs">
          {t('requests')}
        </Title>
        {requests.rows.length > 0 ? (
          <RequestTable rows={requests.rows} />
        ) : (
          <EmptyState
            title={t('noRequests')}
            text={t('noRequestsText')}
            action={<LinkButton href="/portal/catalogue">{t('find')}</LinkButton>}
          />
        )}
      </section>
      <section aria-labelledby="portal-grants">
        <Title order={2} id="portal-grants" mb="xs">
          {t('grants')}
        </Title>
        {grants.rows.length > 0 ? <GrantTable rows={grants.rows} /> : <Text c="dimmed">{t('noGrants')}</Text>}
      </section>
    </Stack>
  )
}

const NextStep = ({ step, text, act }: { step: Step; text: string; act: string }) => (
  <li>
    <span>{text}</span>
    {step.href ? (
      <LinkButton href={step.href} size="xs" variant="default">
        {act}
      </LinkButton>
    ) : null}
  </li>
)
