'use client'

import { Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CastMember } from '@/usecases/demo-cast'
import classes from './cast.module.css'

/** Who can be in the demo: one click fills the form. */
export function Cast({ cast, onPick }: { cast: CastMember[]; onPick: (one: CastMember) => void }) {
  const t = useTranslations()
  return (
    <Stack gap="xs">
      <div>
        <Title order={2}>{t('auth.login.castTitle')}</Title>
        <Text size="sm" c="dimmed">
          {t('auth.login.castText')}
        </Text>
      </div>
      <ul className={classes.list}>
        {cast.map((one) => (
          <li key={one.email}>
            <UnstyledButton className={classes.row} onClick={() => onPick(one)}>
              <Group justify="space-between" gap="xs">
                <span>
                  <strong>{one.name}</strong> {one.roles.map((role) => t(`common.role.${role}`)).join('、')}
                </span>
                <Text size="xs" c="dimmed" component="span">
                  {one.email}
                </Text>
              </Group>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
