'use client'

import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import {
  exclusivityChoices,
  lastDayAfter,
  type ScopeDraft,
  type TerritoryChoice,
  territoryChoices,
} from '@/domain/licensing/scope-draft'
import { scopeWords } from '@/domain/licensing/scope-words'
import type { Channel } from '@/domain/rights/scope'
import { useTypes } from '@/domain/rights/statement'
import { ChannelChoice } from './channel-choice'
import classes from './portal.module.css'

const modifications = ['none', 'format', 'headline', 'abridge', 'adapt'] as const
/** Lengths of a term that are asked for most, in months. */
const lengths = [3, 6, 12] as const
const usualLanguages = ['zh-CN', 'zh-Hant', 'en']

interface Props {
  draft: ScopeDraft
  change: (part: Partial<ScopeDraft>) => void
  /** Channels that the organisation has declared. */
  declared: readonly Channel[]
  today: string
}

/** The choices of a scope, in the order in which a licence is read: how, where, for how long, how much. */
export function ScopeFields({ draft, change, declared, today }: Props) {
  const t = useTranslations('portal.builder')
  const words = scopeWords[useLocale()]
  const languages = [...new Set([...usualLanguages, ...draft.languages])]
  return (
    <Stack gap={28}>
      <Checkbox.Group
        label={t('uses')}
        description={t('usesHint')}
        value={draft.uses}
        onChange={(value) => change({ uses: useTypes.filter((type) => value.includes(type)) })}
      >
        <div className={classes.choices} style={{ marginTop: 8 }}>
          {useTypes.map((type) => (
            <Checkbox key={type} value={type} label={words.uses[type]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.pair}>
        <NativeSelect
          label={t('modification')}
          value={draft.modification}
          data={modifications.map((value) => ({
            value,
            label: value === 'none' ? t('unchanged') : words.modification[value],
          }))}
          onChange={(event) =>
            change({ modification: modifications.find((one) => one === event.currentTarget.value) ?? 'none' })
          }
        />
        {draft.uses.includes('excerpt') ? (
          <NumberInput
            label={t('excerptChars')}
            description={t('excerptHint')}
            value={draft.excerptChars ?? ''}
            min={1}
            max={100_000}
            allowDecimal={false}
            onChange={(value) =>
              change({ excerptChars: typeof value === 'number' && value > 0 ? value : null })
            }
          />
        ) : null}
      </div>
      <ChannelChoice
        declared={declared}
        chosen={draft.channels}
        onChange={(channels) => change({ channels })}
      />
      <Radio.Group
        label={t('territory')}
        value={draft.territory}
        onChange={(value) => change({ territory: value as TerritoryChoice })}
      >
        <Group mt={8} gap="lg">
          {territoryChoices.map((one) => (
            <Radio key={one} value={one} label={t(`territories.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Stack gap={8}>
        <div className={classes.pair}>
          <TextInput
            type="date"
            label={t('from')}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('to')}
            value={draft.to}
            min={draft.from || today}
            error={draft.from && draft.to && draft.to < draft.from ? t('toBeforeFrom') : undefined}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </div>
        <Group gap="xs">
          {lengths.map((months) => (
            <Button
              key={months}
              size="compact-sm"
              variant="default"
              onClick={() => change({ to: lastDayAfter(draft.from || today, months) })}
            >
              {t('months', { months })}
            </Button>
          ))}
        </Group>
        <Checkbox
          label={t('keepOnline')}
          checked={draft.keepOnline}
          onChange={(event) => change({ keepOnline: event.currentTarget.checked })}
        />
      </Stack>
      <Checkbox.Group
        label={t('languages')}
        description={t('languagesHint')}
        value={draft.languages}
        onChange={(value) => change({ languages: languages.filter((one) => value.includes(one)) })}
      >
        <Group mt={8} gap="lg">
          {languages.map((tag) => (
            <Checkbox key={tag} value={tag} label={words.language(tag)} />
          ))}
        </Group>
      </Checkbox.Group>
      <div className={classes.pair}>
        <NumberInput
          label={t('deliveries')}
          description={t('deliveriesHint')}
          value={draft.deliveries ?? ''}
          min={1}
          max={100_000}
          allowDecimal={false}
          onChange={(value) => change({ deliveries: typeof value === 'number' && value > 0 ? value : null })}
        />
        <NativeSelect
          label={t('exclusivity')}
          description={t('exclusivityHint')}
          value={draft.exclusivity}
          data={exclusivityChoices.map((value) => ({ value, label: words.exclusivity[value] }))}
          onChange={(event) =>
            change({
              exclusivity: exclusivityChoices.find((one) => one === event.currentTarget.value) ?? 'none',
            })
          }
        />
      </div>
      <div>
        <Text fw={500} size="sm">
          {t('credit')}
        </Text>
        <Text>{draft.credit.template}</Text>
        <Text size="sm" c="dimmed">
          {t('creditNote')}
        </Text>
      </div>
    </Stack>
  )
}
