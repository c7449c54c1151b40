'use client'

import { Button, Menu, MenuDivider, MenuDropdown, MenuItem, MenuTarget, Text } from '@mantine/core'
import { IconLogout, IconUserCircle, IconWorld } from '@tabler/icons-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Actor } from '@/domain/account/actor'
import type { Result } from '@/lib/result'
import { useRun } from '../ui/use-run'
import { Preferences, type SwitchLanguage } from './preferences'

interface Props {
  person: Actor & { email: string }
  switchLanguage: SwitchLanguage
  signOut: (input: null) => Promise<Result<unknown>>
}

/** The person, their settings, and the way out. */
export function UserMenu({ person, switchLanguage, signOut }: Props) {
  const t = useTranslations()
  const { run } = useRun()
  return (
    <Menu position="bottom-end" width={220}>
      <MenuTarget>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          c="var(--ink)"
          leftSection={<IconUserCircle size={20} aria-hidden />}
        >
          {person.name}
        </Button>
      </MenuTarget>
      <MenuDropdown>
        <Text size="xs" c="dimmed" px="sm" pt={6}>
          {person.email}
        </Text>
        <Text size="xs" c="dimmed" px="sm" pb={6}>
          {person.roles.map((role) => t(`common.role.${role}`)).join('、')}
        </Text>
        <MenuItem component={Link} href="/account" leftSection={<IconUserCircle size={16} aria-hidden />}>
          {t('shell.account')}
        </MenuItem>
        <MenuItem component="a" href="/" leftSection={<IconWorld size={16} aria-hidden />}>
          {t('shell.publicSite')}
        </MenuItem>
        <MenuDivider />
        <Preferences switchLanguage={switchLanguage} />
        <MenuDivider />
        <MenuItem leftSection={<IconLogout size={16} aria-hidden />} onClick={() => run(() => signOut(null))}>
          {t('shell.signOut')}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  )
}
