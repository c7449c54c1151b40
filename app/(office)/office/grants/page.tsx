import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { GrantTable } from '@/components/office/grant-table'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { OlderLink } from '@/components/ui/older-link'
import { PageHead } from '@/components/ui/page-head'
import { listGrants } from '@/db/grants'
import { SOON } from '@/db/office'
import { grantStates } from '@/domain/licensing/grant'
import { listAddress } from '@/lib/list-address'

const PATH = '/office/grants'
const shows = ['ending', ...grantStates] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.grants'))('title') }
}

export default async function GrantsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { actor } = await page('/office/grants')
  const t = await getTranslations('office.grants')
  const { show: wanted, before } = await parametersOf(searchParams)
  const show = shows.find((one) => one === wanted)
  const at = Date.now()
  const { rows, next } = await listGrants(actor, {
    states: show === 'ending' ? ['active'] : show && [show],
    endingBy: show === 'ending' ? at + SOON : undefined,
    before: cursorOf(before),
    at,
  })
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <FilterChips
        label={t('filter')}
        chips={[
          { href: PATH, label: t('all'), current: !show },
          ...shows.map((one) => ({
            href: listAddress(PATH, { show: one }),
            label: t(`show.${one}`),
            current: one === show,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <GrantTable rows={rows} />
      ) : (
        <EmptyState title={t('empty')} text={t(show ? 'emptyFilter' : 'emptyText')} />
      )}
      <OlderLink href={next && listAddress(PATH, { show, before: cursorText(next) })} />
    </>
  )
}
