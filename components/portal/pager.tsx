import { Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'

/** The way on in a list and back to its beginning; nothing where all is on one page. `next`: where the next page begins. */
export function Pager({
  path,
  query = {},
  next,
  first,
}: {
  path: string
  query?: Record<string, string | undefined>
  next: string | null
  first: boolean
}) {
  const t = useTranslations('portal.pager')
  if (!next && first) return null
  const address = (before: string | null) => {
    const kept = Object.entries({ ...query, before: before ?? undefined }).filter(
      (one): one is [string, string] => !!one[1],
    )
    return kept.length ? `${path}?${new URLSearchParams(kept)}` : path
  }
  return (
    <Group mt="md">
      {first ? null : (
        <LinkButton href={address(null)} variant="default">
          {t('newest')}
        </LinkButton>
      )}
      {next ? (
        <LinkButton href={address(next)} variant="default">
          {t('older')}
        </LinkButton>
      ) : null}
    </Group>
  )
}
