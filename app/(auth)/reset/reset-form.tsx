'use client'

import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useRun } from '@/components/ui/use-run'
import { askForReset } from '../actions'
import { AuthHead } from '../auth-head'

export function ResetForm() {
  const t = useTranslations('auth')
  const { run, running, result } = useRun()
  const [email, setEmail] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => askForReset({ email }), { quiet: true })
  }
  return (
    <Stack gap="lg">
      <AuthHead title={t('reset.title')} text={t('reset.text')} />
      {result?.ok ? (
        <Alert color="own" role="status">
          {t('reset.sent')}
        </Alert>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label={t('login.email')}
              type="email"
              autoComplete="username"
              required
              withAsterisk={false}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <RefusalAlert result={result} />
            <Button type="submit" loading={running}>
              {t('reset.submit')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} href="/login" size="sm">
        {t('reset.back')}
      </Anchor>
    </Stack>
  )
}
