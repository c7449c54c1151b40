import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { OlderLink } from '@/components/ui/older-link'
import { PageHead } from '@/components/ui/page-head'
import { Person } from '@/components/ui/person'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { listOrganisations } from '@/db/organisations'
import { organisationStates } from '@/domain/licensing/organisation'
import { listAddress } from '@/lib/list-address'

const PATH = '/office/organisations'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.organisations'))('title') }
}

export default async function OrganisationsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { actor } = await page('/office/organisations')
  const t = await getTranslations('office.organisations')
  const stateWord = await getTranslations('state.organisation')
  const { state: wanted, before } = await parametersOf(searchParams)
  const state = organisationStates.find((one) => one === wanted)
  const { rows, next } = await listOrganisations(actor, { state, before: cursorOf(before) })
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <FilterChips
        label={t('filter')}
        chips={[
          { href: PATH, label: t('all'), current: !state },
          ...organisationStates.map((one) => ({
            href: listAddress(PATH, { state: one }),
            label: stateWord(one),
            current: one === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <DataTable
          caption={t('title')}
          columns={[
            { key: 'name', label: t('name') },
            { key: 'state', label: t('state') },
            { key: 'code', label: t('creditCode'), labelled: true },
            { key: 'contact', label: t('contact'), labelled: true },
            { key: 'at', label: t('registered'), labelled: true },
          ]}
          rows={rows.map((one) => ({
            id: one.id,
            title: one.name,
            href: `${PATH}/${one.id}`,
            cells: {
              name: one.name,
              state: <StateChip noun="organisation" state={one.state} />,
              code: one.creditCode,
              contact: <Person name={one.contactName} />,
              at: <Time at={one.createdAt} />,
            },
          }))}
        />
      ) : (
        <EmptyState title={t('empty')} text={t(state ? 'emptyFilter' : 'emptyText')} />
      )}
      <OlderLink href={next && listAddress(PATH, { state, before: cursorText(next) })} />
    </>
  )
}
