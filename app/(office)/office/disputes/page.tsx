import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cursorOf, cursorText, parametersOf } from '@/app/_server/cursor'
import { page } from '@/app/_server/page'
import { DisputeList } from '@/components/office/dispute-list'
import { EmptyState } from '@/components/ui/empty-state'
import { OlderLink } from '@/components/ui/older-link'
import { PageHead } from '@/components/ui/page-head'
import { listDisputes, listInboundLicences } from '@/db/disputes'
import { statementAt } from '@/db/statements'
import { listAddress } from '@/lib/list-address'
import { resolve } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.disputes'))('title') }
}

export default async function DisputesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { actor } = await page('/office/disputes')
  const t = await getTranslations('office.disputes')
  const { before } = await parametersOf(searchParams)
  const at = Date.now()
  const [{ rows, next }, licences, statement] = await Promise.all([
    listDisputes(actor, { before: cursorOf(before), at }),
    listInboundLicences(actor),
    statementAt(at),
  ])
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      {rows.length > 0 ? (
        <DisputeList
          disputes={rows}
          licences={licences}
          operator={statement.profile.operator}
          act={resolve}
        />
      ) : (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      )}
      <OlderLink href={next && listAddress('/office/disputes', { before: cursorText(next) })} />
    </>
  )
}
