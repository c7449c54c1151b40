'use client'

import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type Channel, type ChannelKind, channelKinds } from '@/domain/rights/scope'

/** `https://News.Example.cn/path` is meant as the host `news.example.cn`. */
export const hostOf = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')

export const emptyChannel: Channel = { kind: 'web', address: '', subdomains: false }

export const tidyChannel = (one: Channel): Channel => {
  const address = one.kind === 'web' ? hostOf(one.address) : one.address.trim()
  return { ...one, address, subdomains: one.kind === 'web' ? one.subdomains : false }
}

export const sameChannel = (a: Channel, b: Channel) =>
  a.kind === b.kind && a.address === b.address && a.subdomains === b.subdomains

/** Kind, name and reach of one channel. `name` tells several apart for those who do not see them. */
export function ChannelFields({
  value,
  onChange,
  name,
  fault,
}: {
  value: Channel
  onChange: (next: Channel) => void
  name: string
  fault?: string | undefined
}) {
  const t = useTranslations('portal.channel')
  return (
    <>
      <NativeSelect
        label={t('kind', { name })}
        value={value.kind}
        data={channelKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(event) => onChange({ ...value, kind: event.currentTarget.value as ChannelKind })}
      />
      <div>
        <TextInput
          label={t('address', { name })}
          placeholder={t(`placeholder.${value.kind}`)}
          value={value.address}
          maxLength={253}
          error={fault}
          inputMode={value.kind === 'web' ? 'url' : 'text'}
          onChange={(event) => onChange({ ...value, address: event.currentTarget.value })}
        />
        {value.kind === 'web' ? (
          <Checkbox
            mt={6}
            size="xs"
            label={t('subdomains')}
            checked={value.subdomains === true}
            onChange={(event) => onChange({ ...value, subdomains: event.currentTarget.checked })}
          />
        ) : null}
      </div>
    </>
  )
}
