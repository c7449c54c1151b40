'use client'

import {
  type MantineColorScheme,
  MenuDivider,
  MenuItem,
  MenuLabel,
  useMantineColorScheme,
} from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type Locale, locales } from '@/lib/locale'
import type { Result } from '@/lib/result'
import { useRun } from '../ui/use-run'

export type SwitchLanguage = (input: { locale: Locale }) => Promise<Result<unknown>>

const schemes: { value: MantineColorScheme; Icon: typeof IconSun }[] = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'auto', Icon: IconDeviceDesktop },
]

/** Language and colours, as items of a menu. */
export function Preferences({ switchLanguage }: { switchLanguage: SwitchLanguage }) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const router = useRouter()
  const { run } = useRun()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choose = async (next: Locale) => {
    const done = await run(() => switchLanguage({ locale: next }))
    if (done.ok) router.refresh()
  }
  return (
    <>
      <MenuLabel>{t('language')}</MenuLabel>
      {locales.map((one) => (
        <MenuItem
          key={one}
          lang={one}
          role="menuitemradio"
          aria-checked={one === locale}
          leftSection={<IconLanguage size={16} aria-hidden />}
          rightSection={one === locale ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => choose(one)}
        >
          {t(`languageOf.${one}`)}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuLabel>{t('scheme.label')}</MenuLabel>
      {schemes.map(({ value, Icon }) => (
        <MenuItem
          key={value}
          role="menuitemradio"
          aria-checked={value === colorScheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={value === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
          onClick={() => setColorScheme(value)}
        >
          {t(`scheme.${value}`)}
        </MenuItem>
      ))}
    </>
  )
}
