import { Button, Stack, Text, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'

export function NotFound() {
  const t = useTranslations('shell.notFound')
  return (
    <Stack align="center" py={72} px="md" ta="center">
      <Title order={1}>{t('title')}</Title>
      <Text c="dimmed" maw={460}>
        {t('text')}
      </Text>
      <Button variant="default" component="a" href="/home">
        {t('home')}
      </Button>
    </Stack>
  )
}
