'use client'

import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import { compareContent } from '@/domain/article/compare'
import type { ArticleContent } from '@/domain/article/content'
import { DiffView } from './diff-view'
import type { DeskArticle } from './model'

interface Props {
  mine: ArticleContent
  theirs: DeskArticle
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Both sides where someone else saved first: nothing is lost either way, and a person decides. */
export function ConflictPanel({ mine, theirs, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('article.conflict')
  const diff = compareContent(theirs.content, mine)
  return (
    <Alert
      color="yellow"
      variant="outline"
      role="alert"
      title={t('title')}
      mb="md"
      styles={{ message: { color: 'var(--ink)' } }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t('text', { version: theirs.version })} <Time at={theirs.updatedAt} />
        </Text>
        <DiffView diff={diff} onlyChanges />
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={onKeepMine}>
            {t('keepMine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTakeTheirs}>
            {t('takeTheirs')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('hint')}
          </Text>
        </Group>
      </Stack>
    </Alert>
  )
}
