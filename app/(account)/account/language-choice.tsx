'use client'

import { SegmentedControl } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { SwitchLanguage } from '@/components/shell/preferences'
import { useRun } from '@/components/ui/use-run'
import { isLocale, locales } from '@/lib/locale'

export function LanguageChoice({ switchLanguage }: { switchLanguage: SwitchLanguage }) {
  const t = useTranslations('shell')
  const router = useRouter()
  const { run, running } = useRun()
  const choose = async (value: string) => {
    if (!isLocale(value)) return
    const done = await run(() => switchLanguage({ locale: value }))
    if (done.ok) router.refresh()
  }
  return (
    <SegmentedControl
      aria-label={t('language')}
      value={useLocale()}
      disabled={running}
      onChange={choose}
      data={locales.map((one) => ({ value: one, label: t(`languageOf.${one}`) }))}
    />
  )
}
