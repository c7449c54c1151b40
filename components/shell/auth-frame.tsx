'use client'

import { ActionIcon, Box, Group, Menu, MenuDropdown, MenuTarget } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from './mark'
import { Preferences, type SwitchLanguage } from './preferences'

/** Pages before somebody is signed in: one column on paper. */
export function AuthFrame({
  children,
  switchLanguage,
}: {
  children: ReactNode
  switchLanguage: SwitchLanguage
}) {
  const t = useTranslations('shell')
  return (
    <Box mih="100dvh" px="md" pb={64}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <Group component="header" justify="space-between" h={56} maw={960} mx="auto">
        <Mark href="/" />
        <Menu position="bottom-end" width={180}>
          <MenuTarget>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('language')}>
              <IconLanguage size={20} aria-hidden />
            </ActionIcon>
          </MenuTarget>
          <MenuDropdown>
            <Preferences switchLanguage={switchLanguage} />
          </MenuDropdown>
        </Menu>
      </Group>
      <Box component="main" id="main" maw={400} mx="auto" pt={{ base: 24, sm: 56 }}>
        {children}
      </Box>
    </Box>
  )
}
