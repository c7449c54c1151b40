'use client'

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'

/** What a page shows where it failed: that it is logged, under which number, and what to do. */
export function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations()
  return (
    <Stack align="center" py={72} px="md" ta="center" role="alert">
      <Title order={1}>{t('shell.error.title')}</Title>
      <Text c="dimmed" maw={460}>
        {t('shell.error.text')}
      </Text>
      {error.digest ? <Text size="sm">{t('shell.error.number', { digest: error.digest })}</Text> : null}
      <Group>
        <Button onClick={reset}>{t('common.retry')}</Button>
        <Button variant="default" component="a" href="/home">
          {t('shell.notFound.home')}
        </Button>
      </Group>
    </Stack>
  )
}
