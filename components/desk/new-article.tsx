'use client'

import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import type { Option } from './model'

interface Props {
  channels: readonly Option[]
  create: (input: { channelId: string; title: string }) => Promise<Result<{ id: string }>>
}

export function NewArticle({ channels, create }: Props) {
  const t = useTranslations('desk')
  const router = useRouter()
  const { run, running, result } = useRun()
  const [title, setTitle] = useState('')
  const [channelId, setChannelId] = useState(channels[0]?.id ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run(() => create({ channelId, title }), { quiet: true })
    if (made.ok) router.push(`/desk/articles/${made.value.id}`)
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={560} gap="sm">
        <TextInput
          label={t('newTitle')}
          description={t('newTitleHint')}
          maxLength={200}
          value={title}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={t('column.channel')}
          data={channels.map((one) => ({ value: one.id, label: one.name }))}
          value={channelId}
          allowDeselect={false}
          onChange={(value) => setChannelId(value ?? '')}
        />
        <RefusalAlert result={result} />
        <Button type="submit" loading={running} w="fit-content">
          {t('newSubmit')}
        </Button>
      </Stack>
    </form>
  )
}
