'use client'

import { Button, PasswordInput, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'

interface Props {
  email: string
  act: (input: { current: string; password: string }) => Promise<Result<unknown>>
}

export function PasswordChange({ email, act }: Props) {
  const t = useTranslations('auth.password')
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() => act({ current, password }), { quiet: true, success: t('changed') })
    if (!done.ok) return
    setCurrent('')
    setPassword('')
  }
  return (
    <form onSubmit={submit}>
      <Stack maw={360}>
        {/* Tells password managers whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('current')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('new')}
          description={t('rule')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          error={faultOf('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RefusalAlert result={result} />
        <Button type="submit" loading={running} style={{ alignSelf: 'flex-start' }}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  )
}
