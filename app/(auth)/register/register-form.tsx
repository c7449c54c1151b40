'use client'

import { Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import { creditCodeProblem } from '@/domain/account/credit-code'
import { register } from '../actions'
import { AuthHead } from '../auth-head'
import { signIn } from '../sign-in'

const empty = { organisation: '', creditCode: '', host: '', name: '', email: '', phone: '', password: '' }
type Field = keyof typeof empty

const autoComplete: Record<Field, string> = {
  organisation: 'organization',
  creditCode: 'off',
  host: 'off',
  name: 'name',
  email: 'username',
  phone: 'tel',
  password: 'new-password',
}

export function RegisterForm() {
  const t = useTranslations('auth.register')
  const locale = useLocale()
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [values, setValues] = useState(empty)
  const [left, setLeft] = useState(false)
  const [going, setGoing] = useState(false)

  const field = (name: Field) => ({
    name,
    label: t(`field.${name}`),
    value: values[name],
    autoComplete: autoComplete[name],
    required: name !== 'host',
    withAsterisk: false,
    error: faultOf(name === 'host' ? 'channels' : name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((now) => ({ ...now, [name]: value }))
    },
  })
  const codeProblem = left && values.creditCode ? creditCodeProblem(values.creditCode) : null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { host, ...rest } = values
    const address = host
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/\/.*$/, '')
    const channels = address ? [{ kind: 'web' as const, address, subdomains: false }] : []
    const done = await run(() => register({ ...rest, channels, locale }), { quiet: true })
    if (!done.ok) return
    setGoing(true)
    const signedIn = await signIn(done.value.email, values.password).catch(() => null)
    window.location.assign(signedIn?.ok ? '/home' : '/login')
  }

  return (
    <Stack gap="lg">
      <AuthHead title={t('title')} text={t('text')} />
      <form onSubmit={submit}>
        <Stack>
          <TextInput {...field('organisation')} />
          <TextInput
            {...field('creditCode')}
            description={t('creditCodeHint')}
            error={codeProblem ? t(`codeProblem.${codeProblem}`) : faultOf('creditCode')}
            onBlur={() => setLeft(true)}
            spellCheck={false}
          />
          <TextInput {...field('host')} description={t('hostHint')} inputMode="url" />
          <TextInput {...field('name')} />
          <TextInput {...field('phone')} type="tel" />
          <TextInput {...field('email')} type="email" />
          <PasswordInput {...field('password')} description={t('passwordRule')} />
          <RefusalAlert result={result} />
          <Button type="submit" loading={running || going}>
            {t('submit')}
          </Button>
        </Stack>
      </form>
      <Anchor component={Link} href="/login" size="sm">
        {t('haveAccount')}
      </Anchor>
    </Stack>
  )
}
