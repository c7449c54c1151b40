'use client'

import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { describeChannels, describeScope } from '@/domain/licensing/describe-scope'
import type { Scope } from '@/domain/rights/scope'
import { fenOf } from '@/lib/money'
import classes from './office.module.css'
import type { Narrowing } from './use-narrowing'

interface Props {
  asked: Scope
  narrowing: Narrowing
  whole: Narrowing
  change: (part: Partial<Narrowing>) => void
  price: string
  setPrice: (price: string) => void
}

/** Terms that the office may narrow, never widen, and the price. Exclusivity stays in sight. */
export function GrantTerms({ asked, narrowing, whole, change, price, setPrice }: Props) {
  const t = useTranslations('office.terms')
  const locale = useLocale()
  const zone = useTimeZone()
  const said = describeScope(asked, locale, zone)
  return (
    <fieldset className={classes.form}>
      <legend className={classes.when}>{t('legend')}</legend>
      <TextInput
        type="date"
        label={t('from')}
        min={whole.from}
        max={whole.last}
        value={narrowing.from}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('last')}
        min={whole.from}
        max={whole.last}
        value={narrowing.last}
        onChange={(event) => change({ last: event.currentTarget.value })}
      />
      <TextInput
        label={t('deliveries')}
        description={whole.deliveries ? t('deliveriesAsked', { n: whole.deliveries }) : t('deliveriesFree')}
        inputMode="numeric"
        value={narrowing.deliveries}
        error={/^\s*([1-9]\d{0,8})?\s*$/.test(narrowing.deliveries) ? undefined : t('deliveriesWrong')}
        onChange={(event) => change({ deliveries: event.currentTarget.value })}
      />
      <TextInput
        label={t('price')}
        description={t('priceHint')}
        inputMode="decimal"
        value={price}
        error={price.trim() === '' || fenOf(price) !== null ? undefined : t('priceWrong')}
        onChange={(event) => setPrice(event.currentTarget.value)}
      />
      {asked.channels.length > 1 ? (
        <Checkbox.Group
          className={classes.wide}
          label={t('channels')}
          value={narrowing.channels.map(String)}
          onChange={(values) => change({ channels: values.map(Number).toSorted((a, b) => a - b) })}
          error={narrowing.channels.length === 0 ? t('channelsNone') : undefined}
        >
          <Stack gap={6} mt={6}>
            {asked.channels.map((channel, at) => (
              <Checkbox
                key={`${channel.kind}${channel.address}`}
                value={String(at)}
                label={describeChannels([channel], locale)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <div className={classes.wide}>
        {asked.exclusivity.kind === 'none' ? (
          <>
            <span className={classes.when}>{t('exclusivity')}</span> {said.exclusivity}
          </>
        ) : (
          <Checkbox
            label={t('exclusive', { kind: said.exclusivity })}
            description={t('exclusiveHint')}
            checked={narrowing.exclusive}
            onChange={(event) => change({ exclusive: event.currentTarget.checked })}
          />
        )}
      </div>
    </fieldset>
  )
}
