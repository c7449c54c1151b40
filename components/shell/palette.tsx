'use client'

import { ActionIcon } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch, IconUserCircle, IconWorld } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { NavRoom } from './navigation'

/** Ctrl K: go to a page by its name. */
export function Palette({ nav }: { nav: NavRoom[] }) {
  const t = useTranslations()
  const router = useRouter()
  const pages = nav.flatMap(({ room, items }) =>
    items.map(({ href, Icon }) => ({
      id: href,
      label: t(`nav.item.${href}`),
      description: t(`nav.${room}`),
      keywords: href,
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.push(href),
    })),
  )
  const others = [
    {
      id: '/account',
      label: t('shell.account'),
      leftSection: <IconUserCircle size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.push('/account'),
    },
    {
      id: '/',
      label: t('shell.publicSite'),
      leftSection: <IconWorld size={18} stroke={1.6} aria-hidden />,
      onClick: () => window.location.assign('/'),
    },
  ]
  return (
    <Spotlight
      actions={[...pages, ...others]}
      shortcut={['mod + K']}
      nothingFound={t('shell.searchNothing')}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        placeholder: t('shell.searchPlaceholder'),
        'aria-label': t('shell.search'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  )
}

export function PaletteButton() {
  const t = useTranslations('shell')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={`${t('search')} (Ctrl K)`}
      title={`${t('search')} (Ctrl K)`}
      onClick={spotlight.open}
    >
      <IconSearch size={19} aria-hidden />
    </ActionIcon>
  )
}
