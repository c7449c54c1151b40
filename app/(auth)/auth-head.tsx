import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export function AuthHead({ title, text }: { title: string; text?: ReactNode }) {
  return (
    <div>
      <Title order={1}>{title}</Title>
      {text ? <Text c="dimmed">{text}</Text> : null}
    </div>
  )
}
