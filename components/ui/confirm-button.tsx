'use client'

import { Button, type ButtonProps, Group, Modal, Stack, Text, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Result } from '@/lib/result'
import { RefusalAlert } from './refusal-alert'
import type { Refusal } from './refusal-text'
import { useRefusalText } from './refusal-text'
import { useRun } from './use-run'

interface Props extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'leftSection'> {
  /** The act itself: 签发, 退回, 授权. */
  label: string
  /** Question and consequence, shown before it happens. */
  title: string
  children?: ReactNode
  act: () => Promise<Result<unknown>>
  success?: string
  onDone?: () => void
  /** Why it cannot be done now; the button is shown, disabled, with the reason. */
  obstacle?: Refusal | null
}

/** A button for an act that is hard to take back: says what will happen, does it, and shows why where it is refused. */
export function ConfirmButton(props: Props) {
  const { label, title, children, act, success, onDone, obstacle, ...look } = props
  const [opened, { open, close }] = useDisclosure(false)
  const { run, running, result } = useRun()
  const textOf = useRefusalText()
  const t = useTranslations('common')
  const confirm = async () => {
    const done = await run(act, success === undefined ? { quiet: true } : { quiet: true, success })
    if (!done.ok) return
    close()
    onDone?.()
  }
  return (
    <>
      <Tooltip label={obstacle ? textOf(obstacle) : ''} disabled={!obstacle} multiline maw={360}>
        <Button
          {...look}
          onClick={obstacle ? undefined : open}
          aria-disabled={!!obstacle}
          data-disabled={!!obstacle}
        >
          {label}
        </Button>
      </Tooltip>
      <Modal opened={opened} onClose={close} title={title} centered>
        <Stack>
          {typeof children === 'string' ? <Text>{children}</Text> : children}
          <RefusalAlert result={result} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button color={look.color ?? 'seal'} loading={running} onClick={confirm}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
