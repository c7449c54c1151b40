import { Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { LinkButton } from './link-button'

/** To the page before this one in time; nothing on the last page. */
export function OlderLink({ href }: { href: string | null }) {
  const t = useTranslations('common')
  if (!href) return null
  return (
    <Group justify="center" mt="md">
      <LinkButton href={href} variant="default" size="xs">
        {t('older')}
      </LinkButton>
    </Group>
  )
}
