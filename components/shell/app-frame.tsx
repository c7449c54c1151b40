'use client'

import {
  AppShell,
  AppShellHeader,
  AppShellMain,
  AppShellNavbar,
  Burger,
  Group,
  ScrollArea,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { Actor } from '@/domain/account/actor'
import type { Result } from '@/lib/result'
import { Mark } from './mark'
import { NavList } from './nav-list'
import { navigationFor } from './navigation'
import { Palette, PaletteButton } from './palette'
import type { SwitchLanguage } from './preferences'
import classes from './shell.module.css'
import { Shortcuts } from './shortcuts'
import { UserMenu } from './user-menu'

interface Props {
  person: Actor & { email: string }
  demo: boolean
  home: string
  switchLanguage: SwitchLanguage
  signOut: (input: null) => Promise<Result<unknown>>
  children: ReactNode
}

/** The frame of desk, office, portal and admin: header, navigation by role, palette and shortcuts. */
export function AppFrame({ person, demo, home, switchLanguage, signOut, children }: Props) {
  const t = useTranslations()
  const [opened, { toggle, close }] = useDisclosure(false)
  const nav = useMemo(() => navigationFor(person), [person])
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu on a phone closes whenever the page changes
  useEffect(close, [pathname])

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 192, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <AppShellHeader className={classes.header}>
        <Group h="100%" px={{ base: 'sm', sm: 'md' }} justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t(opened ? 'shell.closeMenu' : 'shell.menu')}
              aria-expanded={opened}
            />
            <Mark href={home} />
          </Group>
          <Group gap="xs" wrap="nowrap">
            <PaletteButton />
            <Shortcuts nav={nav} />
            <UserMenu person={person} switchLanguage={switchLanguage} signOut={signOut} />
          </Group>
        </Group>
      </AppShellHeader>
      <AppShellNavbar className={classes.navbar}>
        <ScrollArea type="auto" h="100%">
          <NavList nav={nav} pathname={pathname} />
        </ScrollArea>
      </AppShellNavbar>
      <AppShellMain className={classes.main} id="main" tabIndex={-1}>
        {demo ? <p className={classes.demo}>{t('common.demo')}</p> : null}
        {children}
      </AppShellMain>
      <Palette nav={nav} />
    </AppShell>
  )
}
