'use client'

import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Person } from '@/components/ui/person'
import { RightsChip } from '@/components/ui/rights-chip'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { ArticleState } from '@/domain/article/transitions'
import type { OwnershipClass } from '@/domain/rights/ownership'

export interface ArticleLine {
  id: string
  number: string
  title: string
  state: ArticleState
  ownership: OwnershipClass
  channelId: string
  editorName: string
  signedOffName: string | null
  submittedAt: number | null
  updatedAt: number
}

interface Props {
  caption: string
  rows: readonly ArticleLine[]
  channels: Record<string, string>
  base: '/desk/articles' | '/desk/review'
}

/** Articles as an index: title first, then state, whose it is, people, time. */
export function ArticleTable({ caption, rows, channels, base }: Props) {
  const t = useTranslations('desk')
  const queue = base === '/desk/review'
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'title', label: t('column.title') },
        { key: 'state', label: t('column.state') },
        { key: 'rights', label: t('column.rights') },
        { key: 'channel', label: t('column.channel') },
        { key: 'people', label: t('column.people') },
        { key: 'at', label: queue ? t('column.submitted') : t('column.updated'), align: 'end' },
      ]}
      rows={rows.map((one) => ({
        id: one.id,
        title: one.title || t('untitled'),
        href: `${base}/${one.id}`,
        cells: {
          title: one.title || t('untitled'),
          state: <StateChip noun="article" state={one.state} />,
          rights: <RightsChip right={one.ownership} />,
          channel: channels[one.channelId] ?? '',
          people: (
            <>
              <Person name={one.editorName} />
              {one.signedOffName ? (
                <>
                  {' / '}
                  <Person name={one.signedOffName} />
                </>
              ) : null}
            </>
          ),
          at: <Time at={queue ? (one.submittedAt ?? one.updatedAt) : one.updatedAt} />,
        },
      }))}
    />
  )
}
