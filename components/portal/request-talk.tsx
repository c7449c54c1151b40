'use client'

import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { Time } from '@/components/ui/time'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import classes from './portal.module.css'

export interface TalkLine {
  id: string
  side: 'licensee' | 'office'
  name: string
  text: string
  at: number
}

/** What licensee and office have said to each other about a request, oldest first. */
export function Talk({ lines }: { lines: TalkLine[] }) {
  const t = useTranslations('portal.request')
  return (
    <ul className={classes.talk}>
      {lines.map((one) => (
        <li key={one.id} data-side={one.side}>
          <Group gap="xs">
            <Text fw={500}>{t(`side.${one.side}`, { name: one.name })}</Text>
            <Text size="sm" c="dimmed">
              <Time at={one.at} />
            </Text>
          </Group>
          <p>{one.text}</p>
        </li>
      ))}
    </ul>
  )
}

interface Which {
  id: string
  version: number
}

/** The answer to what the office asked back. */
export function AnswerForm({
  request,
  answer,
}: {
  request: Which
  answer: (input: Which & { text: string }) => Promise<Result<unknown>>
}) {
  const t = useTranslations('portal.request')
  const router = useRouter()
  const { run, running, result } = useRun()
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        if (!text.trim()) return
        const done = await run(() => answer({ ...request, text: text.trim() }), {
          quiet: true,
          success: t('answered'),
        })
        if (!done.ok) return
        setText('')
        router.refresh()
      }}
    >
      <Stack gap="sm" align="flex-start">
        <Textarea
          w="100%"
          label={t('yourAnswer')}
          description={t('yourAnswerHint')}
          value={text}
          autosize
          minRows={3}
          maxLength={2000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <RefusalAlert result={result} />
        <Button type="submit" loading={running} disabled={!text.trim()}>
          {t('sendAnswer')}
        </Button>
      </Stack>
    </form>
  )
}

export function CancelButton({
  request,
  cancel,
}: {
  request: Which
  cancel: (input: Which) => Promise<Result<unknown>>
}) {
  const t = useTranslations('portal.request')
  const router = useRouter()
  return (
    <ConfirmButton
      label={t('cancel')}
      title={t('cancelTitle')}
      variant="default"
      act={() => cancel(request)}
      success={t('cancelled')}
      onDone={() => router.refresh()}
    >
      {t('cancelText')}
    </ConfirmButton>
  )
}
