import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

/** Head and rows of a list, at their final height, while it is read. */
export function TableSkeleton() {
  const t = useTranslations('shell')
  return (
    <Stack gap={0} aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height={28} width={180} mb="md" />
      {ROWS.map((row) => (
        <Skeleton key={row} height={20} my={8} />
      ))}
    </Stack>
  )
}
