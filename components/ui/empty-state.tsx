import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A page or list with nothing in it yet: what would be here, and what to do next. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py={56} px="md" ta="center">
      <Title order={2}>{title}</Title>
      {text ? (
        <Text c="dimmed" maw={480}>
          {text}
        </Text>
      ) : null}
      {action}
    </Stack>
  )
}
