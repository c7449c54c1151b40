'use client'

import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { Channel } from '@/domain/rights/scope'
import type { Result } from '@/lib/result'
import { ChannelFields, emptyChannel, tidyChannel } from './channel-fields'
import classes from './portal.module.css'

interface Values {
  version: number
  contactName: string
  contactEmail: string
  contactPhone: string
  channels: Channel[]
}

interface Props extends Values {
  save: (input: Values) => Promise<Result<{ version: number }>>
}

/** What a licensee keeps of itself: whom to turn to, and where it publishes. */
export function OrganisationForm({ save, ...start }: Props) {
  const t = useTranslations('portal.organisation')
  const router = useRouter()
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [values, setValues] = useState(start)
  const [channels, setChannels] = useState(start.channels.map((channel, key) => ({ key, channel })))
  const [checked, setChecked] = useState(false)
  const nextKey = useRef(start.channels.length)

  const field = (name: 'contactName' | 'contactEmail' | 'contactPhone') => ({
    label: t(name),
    value: values[name],
    error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setValues((now) => ({ ...now, [name]: value }))
    },
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const tidy = channels.map((one) => tidyChannel(one.channel))
    if (tidy.some((one) => !one.address)) return
    const done = await run(() => save({ ...values, channels: tidy }), { quiet: true, success: t('saved') })
    if (!done.ok) return
    setValues((now) => ({ ...now, version: done.value.version }))
    setChannels((now) => now.map((one) => ({ ...one, channel: tidyChannel(one.channel) })))
    router.refresh()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md" maw={720}>
        <Title order={2}>{t('contact')}</Title>
        <TextInput {...field('contactName')} autoComplete="name" maxLength={80} />
        <TextInput {...field('contactEmail')} type="email" autoComplete="email" maxLength={200} />
        <TextInput {...field('contactPhone')} type="tel" autoComplete="tel" maxLength={40} />
        <div>
          <Title order={2} mt="md">
            {t('channels')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('channelsHint')}
          </Text>
        </div>
        {channels.map(({ key, channel }, at) => {
          const name = t('channelName', { number: at + 1 })
          return (
            <fieldset key={key} style={{ border: 0, margin: 0, padding: 0 }} aria-label={name}>
              <div className={classes.channelRow}>
                <ChannelFields
                  name={name}
                  value={channel}
                  fault={checked && !channel.address.trim() ? t('addressMissing') : undefined}
                  onChange={(next) =>
                    setChannels(channels.map((one) => (one.key === key ? { key, channel: next } : one)))
                  }
                />
                <Button
                  variant="default"
                  aria-label={t('dropChannelNamed', { name })}
                  onClick={() => setChannels(channels.filter((one) => one.key !== key))}
                >
                  {t('dropChannel')}
                </Button>
              </div>
            </fieldset>
          )
        })}
        <Group>
          <Button
            variant="default"
            onClick={() => setChannels([...channels, { key: nextKey.current++, channel: emptyChannel }])}
          >
            {t('addChannel')}
          </Button>
        </Group>
        <RefusalAlert result={result} />
        <Group>
          <Button type="submit" loading={running}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
