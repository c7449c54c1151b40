import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { ArticleTable } from '@/components/desk/article-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { listChannels, reviewQueue } from '@/db/articles'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('queue') }
}

export default async function ReviewQueuePage() {
  const { actor } = await page('/desk/review')
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const [rows, channels] = await Promise.all([reviewQueue(actor), listChannels()])
  const names = Object.fromEntries(
    channels.map((one) => [one.id, locale === 'en' ? one.name.en : one.name['zh-CN']]),
  )
  return (
    <>
      <PageHead title={t('queue')} text={t('queueText')} />
      {rows.length === 0 ? (
        <EmptyState title={t('queueEmpty')} text={t('queueEmptyText')} />
      ) : (
        <ArticleTable caption={t('queue')} rows={rows} channels={names} base="/desk/review" />
      )}
    </>
  )
}
