'use client'

import { Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { Result } from '@/lib/result'

interface Props {
  label: string
  title: string
  /** What follows from it. */
  text: string
  reasonLabel: string
  success: string
  binds?: boolean
  size?: string
  act: (reason: string) => Promise<Result<unknown>>
}

/** An act of the office that is done with a reason, which the other side is told. */
function ReasonButton({ label, title, text, reasonLabel, success, binds, size = 'xs', act }: Props) {
  const [reason, setReason] = useState('')
  const router = useRouter()
  return (
    <ConfirmButton
      size={size}
      {...(binds ? { color: 'seal' } : { variant: 'default' })}
      label={label}
      title={title}
      success={success}
      act={() => act(reason)}
      onDone={() => {
        setReason('')
        router.refresh()
      }}
    >
      <Textarea
        label={reasonLabel}
        description={text}
        data-autofocus
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmButton>
  )
}

interface Acts<A extends string> {
  noun: 'grant' | 'organisation'
  id: string
  version: number
  actions: readonly A[]
  act: (input: { id: string; version: number; action: A; reason: string }) => Promise<Result<unknown>>
}

/** What may be done now with a grant or an organisation, each with its consequence. */
export function ReasonActs<A extends string>({ noun, id, version, actions, act }: Acts<A>) {
  const t = useTranslations()
  const word = (key: string) => t(`office.${noun}.act.${key}`)
  return actions.map((action) => (
    <ReasonButton
      key={action}
      label={t(`action.${noun}.${action as string}`)}
      title={word(`${action}.title`)}
      text={word(`${action}.text`)}
      reasonLabel={word(`${action}.reason`)}
      success={word(`${action}.done`)}
      binds={action === 'verify'}
      act={(reason) => act({ id, version, action, reason })}
    />
  ))
}
