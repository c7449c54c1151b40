import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** First line of a page: what it is (its only h1), what stands beside it (state, number), and what can be done. */
export function PageHead({
  title,
  aside,
  text,
  actions,
}: {
  title: string
  aside?: ReactNode
  text?: ReactNode
  actions?: ReactNode
}) {
  return (
    <Group justify="space-between" align="flex-start" gap="sm" mb="md" wrap="wrap">
      <Box flex="1 1 260px" miw={0}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          {aside}
        </Group>
        {text ? (
          <Text c="dimmed" mt={4} maw={720}>
            {text}
          </Text>
        ) : null}
      </Box>
      {actions ? (
        <Group gap="xs" wrap="wrap">
          {actions}
        </Group>
      ) : null}
    </Group>
  )
}
