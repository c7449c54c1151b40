'use client'

import { Button, FileInput, Select, Stack, Tabs, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import type { Option } from './model'

type Made = Promise<Result<{ id: string }>>

interface Props {
  channels: readonly Option[]
  takeInText: (input: { channelId: string; text: string }) => Made
  takeInUrl: (input: { channelId: string; url: string }) => Made
}

/** Sends the bytes of a saved page as they are: their encoding is part of what came in. */
async function takeInFile(channelId: string, file: File): Made {
  const response = await fetch(`/api/desk/intake?channel=${encodeURIComponent(channelId)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  })
  const answer = await response.json()
  return response.ok
    ? { ok: true, value: answer }
    : { ok: false, refusal: { facts: {}, cites: [], ...answer } }
}

/** A page by its words, its file or its address; each becomes a draft, with what came in kept beside it. */
export function IntakeForm({ channels, takeInText, takeInUrl }: Props) {
  const t = useTranslations('desk')
  const router = useRouter()
  const { run, running, result } = useRun()
  const [way, setWay] = useState<'text' | 'file' | 'url'>('text')
  const [channelId, setChannelId] = useState(channels[0]?.id ?? '')
  const [text, setText] = useState('')
  const [url, setUrl] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const ready = { text: text.trim() !== '', url: url.trim() !== '', file: file !== null }[way]

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run(
      () =>
        way === 'text'
          ? takeInText({ channelId, text })
          : way === 'url'
            ? takeInUrl({ channelId, url: url.trim() })
            : takeInFile(channelId, file as File),
      { quiet: true },
    )
    if (made.ok) router.push(`/desk/articles/${made.value.id}`)
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={860}>
        <Select
          label={t('column.channel')}
          w={240}
          data={channels.map((one) => ({ value: one.id, label: one.name }))}
          value={channelId}
          allowDeselect={false}
          onChange={(value) => setChannelId(value ?? '')}
        />
        <Tabs
          value={way}
          onChange={(value) => setWay((value as typeof way | null) ?? 'text')}
          keepMounted={false}
        >
          <Tabs.List mb="sm">
            <Tabs.Tab value="text">{t('way.text')}</Tabs.Tab>
            <Tabs.Tab value="file">{t('way.file')}</Tabs.Tab>
            <Tabs.Tab value="url">{t('way.url')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="text">
            <Textarea
              label={t('pasted')}
              description={t('pastedHint')}
              rows={16}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Tabs.Panel>
          <Tabs.Panel value="file">
            <FileInput
              label={t('file')}
              description={t('fileHint')}
              accept=".html,.htm,.xhtml,text/html"
              value={file}
              onChange={setFile}
              clearable
            />
          </Tabs.Panel>
          <Tabs.Panel value="url">
            <TextInput
              label={t('url')}
              description={t('urlHint')}
              type="url"
              placeholder="https://"
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          </Tabs.Panel>
        </Tabs>
        <RefusalAlert result={result} />
        <Button type="submit" loading={running} disabled={!ready} w="fit-content">
          {t('intakeSubmit')}
        </Button>
      </Stack>
    </form>
  )
}
