import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { NewArticle } from '@/components/desk/new-article'
import { PageHead } from '@/components/ui/page-head'
import { listChannels } from '@/db/articles'
import { create } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('new') }
}

export default async function NewPage() {
  await page('/desk/new')
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const channels = (await listChannels()).map((one) => ({
    id: one.id,
    name: locale === 'en' ? one.name.en : one.name['zh-CN'],
  }))
  return (
    <>
      <PageHead title={t('new')} text={t('newText')} />
      <NewArticle channels={channels} create={create} />
    </>
  )
}
