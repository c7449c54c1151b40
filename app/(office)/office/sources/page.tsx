import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { SourceDesk } from '@/components/office/source-desk'
import { listSources } from '@/db/sources'
import { actions, may } from '@/domain/account/permissions'
import { keepSource } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.sources'))('title') }
}

export default async function SourcesPage() {
  const { actor } = await page('/office/sources')
  const sources = await listSources()
  return (
    <SourceDesk
      sources={sources.map(({ createdAt: _, ...one }) => one)}
      save={may(actor, actions.saveSource) ? keepSource : null}
    />
  )
}
