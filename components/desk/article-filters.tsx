'use client'

import { Chip, Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { articleStates } from '@/domain/article/transitions'

/** State, mine, words: the address holds the filter, so that it can be sent to a colleague and survives a reload. */
export function ArticleFilters({
  state,
  mine,
  query,
}: {
  state: string | null
  mine: boolean
  query: string
}) {
  const t = useTranslations('desk')
  const s = useTranslations('state.article')
  const router = useRouter()
  const [words, setWords] = useState(query)
  const go = (next: { state?: string | null; mine?: boolean; q?: string }) => {
    const now = { state, mine, q: words, ...next }
    const search = new URLSearchParams()
    if (now.state) search.set('state', now.state)
    if (now.mine) search.set('mine', '1')
    if (now.q.trim()) search.set('q', now.q.trim())
    router.push(`/desk?${search}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go({})
  }
  return (
    <Group justify="space-between" mb="sm" gap="sm">
      <Group gap={6}>
        <Chip size="xs" checked={!state && !mine} onChange={() => go({ state: null, mine: false })}>
          {t('all')}
        </Chip>
        <Chip size="xs" checked={mine} onChange={() => go({ mine: !mine })}>
          {t('mine')}
        </Chip>
        {articleStates.map((one) => (
          <Chip
            key={one}
            size="xs"
            checked={state === one}
            onChange={() => go({ state: state === one ? null : one })}
          >
            {s(one)}
          </Chip>
        ))}
      </Group>
      <search>
        <form onSubmit={submit}>
          <TextInput
            size="xs"
            w={240}
            type="search"
            aria-label={t('search')}
            placeholder={t('searchHint')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </form>
      </search>
    </Group>
  )
}
