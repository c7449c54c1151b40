'use client'

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { scopeWords } from '@/domain/licensing/scope-words'
import type { Channel } from '@/domain/rights/scope'
import { ChannelFields, emptyChannel, sameChannel, tidyChannel } from './channel-fields'
import classes from './portal.module.css'

const keyOf = ({ kind, address, subdomains }: Channel) => `${kind}:${address}:${subdomains}`

/** Where the copy is to appear: the organisation's own channels, and any other that is named here. */
export function ChannelChoice({
  declared,
  chosen,
  onChange,
}: {
  declared: readonly Channel[]
  chosen: readonly Channel[]
  onChange: (channels: Channel[]) => void
}) {
  const t = useTranslations('portal.builder')
  const words = scopeWords[useLocale()]
  const [open, setOpen] = useState(declared.length === 0)
  const [draft, setDraft] = useState(emptyChannel)
  const [fault, setFault] = useState(false)
  const all = [...declared, ...chosen.filter((one) => !declared.some((other) => sameChannel(one, other)))]
  const nameOf = (one: Channel) => {
    const name = words.channels[one.kind](one.address)
    return one.kind === 'web' && one.subdomains ? name + words.subdomains : name
  }
  const add = () => {
    const tidy = tidyChannel(draft)
    if (!tidy.address) return setFault(true)
    if (!chosen.some((one) => sameChannel(one, tidy))) onChange([...chosen, tidy])
    setDraft(emptyChannel)
    setOpen(false)
  }
  return (
    <Stack gap={8}>
      <Checkbox.Group
        label={t('channels')}
        description={t('channelsHint')}
        value={chosen.map(keyOf)}
        onChange={(value) => onChange(all.filter((one) => value.includes(keyOf(one))))}
      >
        <Stack mt={all.length ? 8 : 0} gap={8}>
          {all.map((one) => (
            <Checkbox key={keyOf(one)} value={keyOf(one)} label={nameOf(one)} />
          ))}
        </Stack>
      </Checkbox.Group>
      {open ? (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend>
            <Text size="sm" c="dimmed">
              {t('newChannel')}
            </Text>
          </legend>
          <div className={classes.channelRow}>
            <ChannelFields
              name={t('newChannelName')}
              value={draft}
              fault={fault && !draft.address.trim() ? t('addressMissing') : undefined}
              onChange={setDraft}
            />
            <Group gap="xs">
              <Button variant="default" onClick={add}>
                {t('addChannel')}
              </Button>
            </Group>
          </div>
        </fieldset>
      ) : (
        <Group>
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('otherChannel')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
