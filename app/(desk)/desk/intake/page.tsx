import { getLocale, getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { IntakeForm } from '@/components/desk/intake-form'
import { PageHead } from '@/components/ui/page-head'
import { listChannels } from '@/db/articles'
import { takeInText, takeInUrl } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('intake') }
}

export default async function IntakePage() {
  await page('/desk/intake')
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const channels = (await listChannels()).map((one) => ({
    id: one.id,
    name: locale === 'en' ? one.name.en : one.name['zh-CN'],
  }))
  return (
    <>
      <PageHead title={t('intake')} text={t('intakeText')} />
      <IntakeForm channels={channels} takeInText={takeInText} takeInUrl={takeInUrl} />
    </>
  )
}
