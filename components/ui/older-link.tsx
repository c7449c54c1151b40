import { Button, Group } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** To the page before this one in time; nothing on the last page. */
export function OlderLink({ href }: { href: string | null }) {
  const t = useTranslations('common')
  if (!href) return null
  return (
    <Group justify="center" mt="md">
      <Button component={Link} href={href} variant="default" size="xs">
        {t('older')}
      </Button>
    </Group>
  )
}
