'use client'

import { Group, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { LinkButton } from '@/components/ui/link-button'
import { RightsChip } from '@/components/ui/rights-chip'
import { Time } from '@/components/ui/time'
import classes from './portal.module.css'

export interface CatalogueItem {
  id: string
  number: string
  title: string
  summary: string
  source: string
  authors: string
  channel: string
  publishedAt: number
}

/** Most items of one request. */
const MOST = 50

const askFor = (ids: readonly string[]) =>
  `/portal/requests/new?${ids.map((id) => `article=${encodeURIComponent(id)}`).join('&')}`

/** What may be asked for; one by its own button, several by selecting them. */
export function CatalogueList({ items }: { items: CatalogueItem[] }) {
  const t = useTranslations('portal.catalogue')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const select = (id: string, on: boolean) =>
    setSelected((now) => {
      const next = new Set(now)
      if (on && next.size < MOST) next.add(id)
      if (!on) next.delete(id)
      return next
    })
  return (
    <>
      <Group mb="sm" mih={36} gap="sm">
        {selected.size > 0 ? (
          <LinkButton href={askFor([...selected])} color="seal">
            {t('askSelected', { count: selected.size })}
          </LinkButton>
        ) : (
          <Text size="sm" c="dimmed">
            {t('selectHint')}
          </Text>
        )}
      </Group>
      <DataTable
        caption={t('title')}
        selected={selected}
        onSelect={select}
        columns={[
          { key: 'title', label: t('work') },
          { key: 'right', label: t('right') },
          { key: 'channel', label: t('channel') },
          { key: 'at', label: t('publishedAt') },
          { key: 'ask', label: '' },
        ]}
        rows={items.map((item) => ({
          id: item.id,
          title: item.title,
          cells: {
            title: (
              <div>
                <a className={classes.title} href={`/a/${item.number}`} data-lead>
                  {item.title}
                </a>
                {item.summary ? (
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {item.summary}
                  </Text>
                ) : null}
                <Text size="sm" c="dimmed">
                  {[item.number, item.authors].filter(Boolean).join(' · ')}
                </Text>
              </div>
            ),
            right: <RightsChip right="own" holder={item.source} />,
            channel: item.channel,
            at: <Time at={item.publishedAt} />,
            ask: (
              <LinkButton
                href={askFor([item.id])}
                size="xs"
                variant="default"
                aria-label={t('askNamed', { title: item.title })}
              >
                {t('ask')}
              </LinkButton>
            ),
          },
        }))}
      />
    </>
  )
}
