'use client'

import {
  Autocomplete,
  Checkbox,
  Group,
  Select,
  SimpleGrid,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ArticleContent, Author } from '@/domain/article/content'
import classes from './desk.module.css'
import type { Option } from './model'

export type Fields = Omit<ArticleContent, 'body'>

interface Props {
  fields: Fields
  channels: readonly Option[]
  sources: readonly Option[]
  isReprint: boolean
  editable: boolean
  onChange: (change: Partial<Fields>) => void
}

/** `记者 沈禾` as an author: the last word is the name, what stands before it the role as printed. */
export function authorOf(text: string): Author {
  const words = text.normalize('NFKC').trim().split(/\s+/)
  return { name: words.at(-1) ?? '', role: words.slice(0, -1).join(' ') }
}

const authorText = (one: Author) => [one.role, one.name].filter(Boolean).join(' ')

/** The fields above the text: title in place, one line of source, authors and channel; more where it is a reprint. */
export function ArticleFields({ fields, channels, sources, isReprint, editable, onChange }: Props) {
  const t = useTranslations('article.field')
  return (
    <div className={classes.fields}>
      <Textarea
        variant="unstyled"
        autosize
        minRows={1}
        maxLength={200}
        aria-label={t('title')}
        placeholder={t('titleHint')}
        value={fields.title}
        readOnly={!editable}
        classNames={{ input: classes.title ?? '' }}
        onChange={(event) => onChange({ title: event.currentTarget.value.replace(/\n/g, '') })}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="xs">
        <Autocomplete
          size="xs"
          label={t('source')}
          placeholder={t('sourceHint')}
          data={sources.map((one) => one.name)}
          limit={20}
          value={fields.source}
          readOnly={!editable}
          onChange={(source) =>
            onChange({ source, sourceId: sources.find((one) => one.name === source.trim())?.id ?? null })
          }
        />
        <TagsInput
          size="xs"
          label={t('authors')}
          placeholder={fields.authors.length ? '' : t('authorsHint')}
          value={fields.authors.map(authorText)}
          readOnly={!editable}
          splitChars={[',', '、', ',', ';']}
          onChange={(texts) => onChange({ authors: texts.map(authorOf).filter((one) => one.name !== '') })}
        />
        <Select
          size="xs"
          label={t('channel')}
          data={channels.map((one) => ({ value: one.id, label: one.name }))}
          value={fields.channelId}
          allowDeselect={false}
          readOnly={!editable}
          onChange={(channelId) => channelId && onChange({ channelId })}
        />
      </SimpleGrid>
      {isReprint && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs" mt="xs">
          <TextInput
            size="xs"
            label={t('originalTitle')}
            value={fields.originalTitle}
            readOnly={!editable}
            onChange={(event) => onChange({ originalTitle: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            label={t('originalUrl')}
            placeholder="https://"
            value={fields.originalUrl}
            readOnly={!editable}
            error={
              fields.originalUrl !== '' && !/^https?:\/\/\S+\.\S+/.test(fields.originalUrl)
                ? t('originalUrlFault')
                : null
            }
            onChange={(event) => onChange({ originalUrl: event.currentTarget.value.trim() })}
          />
        </SimpleGrid>
      )}
      <Group align="flex-start" mt="xs" gap="sm" wrap="nowrap" className={classes.summary ?? ''}>
        <Textarea
          size="xs"
          flex={1}
          autosize
          minRows={1}
          maxLength={500}
          label={t('summary')}
          placeholder={t('summaryHint')}
          value={fields.summary}
          readOnly={!editable}
          onChange={(event) => onChange({ summary: event.currentTarget.value })}
        />
        <Checkbox
          size="xs"
          mt={24}
          label={t('factOnly')}
          checked={fields.factOnly}
          disabled={!editable}
          onChange={(event) => onChange({ factOnly: event.currentTarget.checked })}
        />
      </Group>
    </div>
  )
}
