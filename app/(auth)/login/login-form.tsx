'use client'

import {
  Alert,
  Anchor,
  Button,
  Divider,
  Group,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useRun } from '@/components/ui/use-run'
import type { CastMember } from '@/usecases/demo-cast'
import { signIn } from '../sign-in'
import { Cast } from './cast'

interface Props {
  next: string
  signedOut: boolean
  cast: CastMember[]
}

export function LoginForm({ next, signedOut, cast }: Props) {
  const t = useTranslations('auth.login')
  const { run, running, result } = useRun()
  const [going, setGoing] = useState(false)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const submitRef = useRef<HTMLButtonElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() => signIn(email, password), { quiet: true })
    if (!done.ok) return
    setGoing(true)
    // A whole new document: nothing that was rendered for nobody is kept.
    window.location.assign(next)
  }

  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('lead')}</Text>
      </div>
      {signedOut && !result ? <Alert color="own">{t('done')}</Alert> : null}
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <RefusalAlert result={result} />
          <Button type="submit" ref={submitRef} loading={running || going} fullWidth>
            {t('submit')}
          </Button>
          <Group justify="space-between">
            <Anchor component={Link} href="/reset" size="sm">
              {t('forgot')}
            </Anchor>
            <Text size="sm">
              {t('noAccount')}{' '}
              <Anchor component={Link} href="/register" underline="always">
                {t('register')}
              </Anchor>
            </Text>
          </Group>
        </Stack>
      </form>
      {cast.length ? (
        <>
          <Divider />
          <Cast
            cast={cast}
            onPick={(one) => {
              setEmail(one.email)
              setPassword(one.password)
              submitRef.current?.focus()
            }}
          />
        </>
      ) : null}
    </Stack>
  )
}
