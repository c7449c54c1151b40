'use client'

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import { signIn } from './sign-in'

interface Props {
  email: string
  token: string
  label: string
  /** Sets the password by the link; afterwards the person is logged in with it. */
  act: (input: { token: string; password: string }) => Promise<Result<{ email: string }>>
}

/** A new password behind a one-time link. */
export function PasswordForm({ email, token, label, act }: Props) {
  const t = useTranslations('auth.login')
  const p = useTranslations('auth.password')
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [password, setPassword] = useState('')
  const [going, setGoing] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() => act({ token, password }), { quiet: true })
    if (!done.ok) return
    setGoing(true)
    const signedIn = await signIn(done.value.email, password).catch(() => null)
    window.location.assign(signedIn?.ok ? '/home' : '/login')
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput label={t('email')} value={email} readOnly autoComplete="username" variant="filled" />
        <PasswordInput
          label={p('new')}
          description={p('rule')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={password}
          error={faultOf('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <RefusalAlert result={result} />
        <Button type="submit" loading={running || going}>
          {label}
        </Button>
      </Stack>
    </form>
  )
}
