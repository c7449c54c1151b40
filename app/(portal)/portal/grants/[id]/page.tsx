import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { DeliveryDesk } from '@/components/portal/delivery-desk'
import { Facts } from '@/components/portal/facts'
import { Standing } from '@/components/portal/standing'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Time } from '@/components/ui/time'
import { type DeliveryListRow, listDeliveries } from '@/db/deliveries'
import { type GrantDetail, grantDetail } from '@/db/grants'
import { days } from '@/lib/time'
import { scopeRows } from '../../_scope-rows'

interface Props {
  params: Promise<{ id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.grant'))('title') }
}

export default async function GrantPage({ params }: Props) {
  const { actor } = await page('/portal/grants/[id]')
  const { id } = await params
  const at = Date.now()
  const detail = await orNotFound(grantDetail(actor, id, at))
  const { grant, items, letter, standing } = detail
  const { rows: taken } = await listDeliveries(actor, { grantId: id, limit: 20 })
  const t = await getTranslations('portal')
  const locale = await getLocale()
  return (
    <Stack gap={32}>
      <div>
        <PageHead
          title={grant.number}
          aside={<Standing standing={standing} />}
          text={t(`grant.standingText.${standing}`)}
          actions={
            letter ? (
              <>
                <LinkButton href={`/api/grants/${id}/letter`} variant="default" leave="tab">
                  {t('grant.letter')}
                </LinkButton>
                <LinkButton href={`/verify/${encodeURIComponent(letter.number)}`} variant="default" leave>
                  {t('grant.check')}
                </LinkButton>
              </>
            ) : null
          }
        />
        <Facts rows={leftRows(detail, at, t)} />
      </div>
      <section>
        <Title order={2} mb="xs">
          {t('delivery.title', { count: items.length })}
        </Title>
        <DeliveryDesk
          grantId={id}
          works={items.map(({ articleId, number, title, liveState }) => ({
            articleId,
            number,
            title,
            liveState,
          }))}
          channels={channelsOf(detail)}
          uses={grant.scope.uses.map((one) => one.type)}
          languages={grant.scope.languages}
        />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('grant.taken')}
        </Title>
        {taken.length > 0 ? (
          <TakenTable rows={taken} t={t} />
        ) : (
          <EmptyState title={t('grant.nothingTaken')} text={t('grant.nothingTakenText')} />
        )}
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('grant.scope')}
        </Title>
        <Facts rows={scopeRows(grant.scope, locale, t)} />
        <Text size="sm" c="dimmed" mt="sm">
          <LinkButton href={`/portal/requests/${grant.requestId}`} variant="default" size="xs">
            {t('grant.toRequest')}
          </LinkButton>
        </Text>
      </section>
    </Stack>
  )
}

type Words = (key: string, values?: Record<string, string | number>) => string

function leftRows({ grant, standing }: GrantDetail, at: number, t: Words): [string, string][] {
  const { deliveries } = grant.scope.quantity
  const running = standing === 'valid' || standing === 'exhausted' || standing === 'suspended'
  return [
    [
      t('grant.deliveriesLeft'),
      deliveries === null
        ? t('grant.unlimited', { used: grant.deliveriesUsed })
        : t('grant.leftOf', {
            left: Math.max(0, deliveries - grant.deliveriesUsed),
            all: deliveries,
            used: grant.deliveriesUsed,
          }),
    ],
    [
      t('grant.timeLeft'),
      running ? t('grant.daysLeft', { count: Math.max(0, Math.ceil((grant.termTo - at) / days(1))) }) : '',
    ],
    [t('grant.endReason'), grant.endReason ?? ''],
  ]
}

/** The grant's own channels, then the others of the organisation. */
function channelsOf({ grant, organisation }: GrantDetail) {
  const granted = grant.scope.channels
  const others = organisation.channels.filter(
    (one) => !granted.some((other) => other.kind === one.kind && other.address === one.address),
  )
  return [
    ...granted.map((channel) => ({ channel, granted: true })),
    ...others.map((channel) => ({ channel, granted: false })),
  ]
}

const TakenTable = ({ rows, t }: { rows: DeliveryListRow[]; t: Words }) => (
  <DataTable
    caption={t('grant.taken')}
    columns={[
      { key: 'work', label: t('grant.work') },
      { key: 'format', label: t('grant.format') },
      { key: 'via', label: t('grant.via') },
      { key: 'at', label: t('grant.takenAt'), labelled: true },
    ]}
    rows={rows.map(({ delivery, article }) => ({
      id: delivery.id,
      title: article.title,
      cells: {
        work: article.title,
        format: t(`delivery.format.${delivery.format}`),
        via: t(`grant.viaOf.${delivery.via}`),
        at: <Time at={delivery.releasedAt} />,
      },
    }))}
  />
)
