import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { RequestTable } from '@/components/office/request-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { OlderLink } from '@/components/ui/older-link'
import { PageHead } from '@/components/ui/page-head'
import { listRequests } from '@/db/requests'
import { requestStates } from '@/domain/licensing/request'
import { listAddress } from '@/lib/list-address'

const PATH = '/office/requests'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.requests'))('title') }
}

export default async function RequestsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { actor } = await page('/office/requests')
  const t = await getTranslations('office.requests')
  const stateWord = await getTranslations('state.request')
  const { state: wanted, before } = await parametersOf(searchParams)
  const state = requestStates.find((one) => one === wanted)
  const { rows, next } = await listRequests(actor, {
    states: state ? [state] : undefined,
    before: cursorOf(before),
  })
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <FilterChips
        label={t('filter')}
        chips={[
          { href: PATH, label: t('all'), current: !state },
          ...requestStates.map((one) => ({
            href: listAddress(PATH, { state: one }),
            label: stateWord(one),
            current: one === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <RequestTable rows={rows} />
      ) : (
        <EmptyState title={t('empty')} text={t(state ? 'emptyFilter' : 'emptyText')} />
      )}
      <OlderLink href={next && listAddress(PATH, { state, before: cursorText(next) })} />
    </>
  )
}
