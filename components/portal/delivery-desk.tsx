'use client'

import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import type { Refusal } from '@/components/ui/refusal-text'
import { StateChip } from '@/components/ui/state-chip'
import { scopeWords } from '@/domain/licensing/scope-words'
import type { Channel } from '@/domain/rights/scope'
import type { UseType } from '@/domain/rights/statement'
import classes from './portal.module.css'
import { saveAs, takeCopy } from './take-copy'

const formats = ['html', 'text', 'ninjs'] as const

interface Props {
  grantId: string
  works: { articleId: string; number: string; title: string; liveState: string }[]
  /** Channels of the grant first, then the organisation's others: for those the engine says no, and why. */
  channels: { channel: Channel; granted: boolean }[]
  uses: UseType[]
  languages: string[]
}

/** The works of a grant, to be taken for one channel at a time. A refusal stands at its work with sentence and clause. */
export function DeliveryDesk({ grantId, works, channels, uses, languages }: Props) {
  const t = useTranslations('portal.delivery')
  const words = scopeWords[useLocale()]
  const router = useRouter()
  const [channel, setChannel] = useState(0)
  const [use, setUse] = useState(uses[0] ?? 'reprint')
  const [language, setLanguage] = useState('')
  const [busy, setBusy] = useState<string | null>(null)
  const [refused, setRefused] = useState<{ id: string; refusal: Refusal } | null>(null)

  const take = async (id: string, format: (typeof formats)[number]) => {
    const target = channels[channel]?.channel
    setBusy(`${id}${format}`)
    setRefused(null)
    const done = await takeCopy(`/api/grants/${grantId}/items/${id}`, {
      format,
      use,
      channel: target ? `${target.kind}:${target.address}` : '',
      lang: language,
    })
    setBusy(null)
    if (!done.ok) return setRefused({ id, refusal: done.refusal })
    saveAs(done.value)
    notifications.show({ message: t('taken', { name: done.value.name }), color: 'own' })
    router.refresh()
  }

  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <NativeSelect
          label={t('channel')}
          description={t('channelHint')}
          value={channel}
          data={channels.map(({ channel: one, granted }, at) => ({
            value: String(at),
            label: words.channels[one.kind](one.address) + (granted ? '' : t('notNamed')),
          }))}
          onChange={(event) => setChannel(Number(event.currentTarget.value))}
        />
        {uses.length > 1 ? (
          <NativeSelect
            label={t('use')}
            value={use}
            data={uses.map((value) => ({ value, label: words.uses[value] }))}
            onChange={(event) => setUse(uses.find((one) => one === event.currentTarget.value) ?? use)}
          />
        ) : null}
        {languages.length > 1 ? (
          <NativeSelect
            label={t('language')}
            value={language}
            data={[
              { value: '', label: t('ownLanguage') },
              ...languages.map((value) => ({ value, label: words.language(value) })),
            ]}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
        ) : null}
      </div>
      <ul className={classes.answers}>
        {works.map((work) => (
          <li key={work.articleId}>
            <Group justify="space-between" gap="sm">
              <div>
                <a className={classes.title} href={`/a/${work.number}`}>
                  {work.title}
                </a>
                <Group gap="sm">
                  <Text size="sm" c="dimmed">
                    {work.number}
                  </Text>
                  {work.liveState === 'live' ? null : <StateChip noun="live" state={work.liveState} />}
                </Group>
              </div>
              <Group gap="xs">
                {formats.map((format) => (
                  <Button
                    key={format}
                    size="xs"
                    variant="default"
                    loading={busy === `${work.articleId}${format}`}
                    disabled={busy !== null && busy !== `${work.articleId}${format}`}
                    aria-label={t('takeNamed', { format: t(`format.${format}`), title: work.title })}
                    onClick={() => take(work.articleId, format)}
                  >
                    {t('take', { format: t(`format.${format}`) })}
                  </Button>
                ))}
              </Group>
            </Group>
            {refused?.id === work.articleId ? (
              <Stack mt="sm">
                <RefusalAlert refusal={refused.refusal} />
              </Stack>
            ) : null}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
