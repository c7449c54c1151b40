import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { DeliveryTable } from '@/components/office/delivery-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { OlderLink } from '@/components/ui/older-link'
import { PageHead } from '@/components/ui/page-head'
import { listDeliveries } from '@/db/deliveries'
import { listAddress } from '@/lib/list-address'

const PATH = '/office/ledger'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.ledger'))('title') }
}

export default async function LedgerPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { actor } = await page('/office/ledger')
  const t = await getTranslations('office.ledger')
  const { grant, organisation, before } = await parametersOf(searchParams)
  const { rows, next } = await listDeliveries(actor, {
    grantId: grant,
    organisationId: organisation,
    before: cursorOf(before),
  })
  const [first] = rows
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      {grant || organisation ? (
        <FilterChips
          label={t('filter')}
          chips={[
            { href: PATH, label: t('all'), current: false },
            {
              href: listAddress(PATH, { grant, organisation }),
              label: (grant ? first?.grantNumber : first?.organisation.name) ?? t('filtered'),
              current: true,
            },
          ]}
        />
      ) : null}
      {rows.length > 0 ? (
        <DeliveryTable rows={rows} within={null} />
      ) : (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      )}
      <OlderLink href={next && listAddress(PATH, { grant, organisation, before: cursorText(next) })} />
    </>
  )
}
