'use client'

import {
  type MantineColorScheme,
  MenuDivider,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  useMantineColorScheme,
} from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { isLocale, type Locale, locales } from '@/lib/locale'
import type { Result } from '@/lib/result'
import { useRun } from '../ui/use-run'
import classes from './shell.module.css'

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
      <MenuRadioGroup value={locale} onChange={(value) => isLocale(value) && choose(value)}>
        {locales.map((one) => (
          <MenuRadioItem key={one} value={one} lang={one}>
            {t(`languageOf.${one}`)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuDivider />
      <MenuLabel>{t('scheme.label')}</MenuLabel>
      <MenuRadioGroup
        value={colorScheme}
        onChange={(value) => {
          const chosen = schemes.find((one) => one.value === value)
          if (chosen) setColorScheme(chosen.value)
        }}
      >
        {schemes.map(({ value, Icon }) => (
          <MenuRadioItem key={value} value={value}>
            <Icon size={16} className={classes.sign} aria-hidden />
            {t(`scheme.${value}`)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  )
}
