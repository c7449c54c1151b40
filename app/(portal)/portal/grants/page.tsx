import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { Pager } from '@/components/portal/pager'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { listGrants } from '@/db/grants'
import { GrantTable } from '../_lists'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portal.grants'))('title') }
}

export default async function GrantsPage({ searchParams }: Props) {
  const { actor } = await page('/portal/grants')
  const t = await getTranslations('portal.grants')
  const { before } = await parametersOf(searchParams)
  const { rows, next } = await listGrants(actor, { before: cursorOf(before), at: Date.now() })
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      {rows.length > 0 ? (
        <GrantTable rows={rows} />
      ) : (
        <EmptyState
          title={t('none')}
          text={t('noneText')}
          action={<LinkButton href="/portal/requests">{t('toRequests')}</LinkButton>}
        />
      )}
      <Pager path="/portal/grants" next={cursorText(next)} first={!before} />
    </>
  )
}
