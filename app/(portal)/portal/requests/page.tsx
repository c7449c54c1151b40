import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { Filters } from '@/components/portal/filters'
import { Pager } from '@/components/portal/pager'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { listRequests } from '@/db/requests'
import { requestStates } from '@/domain/licensing/request'
import { RequestTable } from '../_lists'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const PATH = '/portal/requests'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.requests'))('title') }
}

export default async function RequestsPage({ searchParams }: Props) {
  const { actor } = await page('/portal/requests')
  const t = await getTranslations()
  const { state: wanted, before } = await parametersOf(searchParams)
  const state = requestStates.find((one) => one === wanted)
  const { rows, next } = await listRequests(actor, {
    states: state ? [state] : undefined,
    before: cursorOf(before),
  })
  const find = <LinkButton href="/portal/catalogue">{t('portal.home.find')}</LinkButton>
  return (
    <>
      <PageHead title={t('portal.requests.title')} text={t('portal.requests.text')} actions={find} />
      <Filters
        label={t('portal.requests.filter')}
        choices={[
          { href: PATH, text: t('portal.requests.all'), current: !state },
          ...requestStates.map((one) => ({
            href: `${PATH}?state=${one}`,
            text: t(`state.request.${one}`),
            current: one === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <RequestTable rows={rows} />
      ) : state ? (
        <EmptyState
          title={t('portal.requests.noneOf', { state: t(`state.request.${state}`) })}
          action={<LinkButton href={PATH}>{t('portal.requests.showAll')}</LinkButton>}
        />
      ) : (
        <EmptyState
          title={t('portal.home.noRequests')}
          text={t('portal.home.noRequestsText')}
          action={find}
        />
      )}
      <Pager path={PATH} query={{ state }} next={cursorText(next)} first={!before} />
    </>
  )
}
