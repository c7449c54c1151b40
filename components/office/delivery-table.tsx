import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import { describeChannels } from '@/domain/licensing/describe-scope'
import type { Channel } from '@/domain/rights/scope'
import classes from './office.module.css'

export interface DeliveryRow {
  delivery: {
    id: string
    grantId: string
    format: 'html' | 'text' | 'ninjs'
    via: 'portal' | 'api'
    channel: Channel
    renditionHash: string
    releasedAt: number
  }
  organisation: { name: string }
  grantNumber: string
  article: { title: string }
}

/** What left, when, to whom, for which channel, under which letter. `within`: what the page is about already. */
export function DeliveryTable({ rows, within }: { rows: readonly DeliveryRow[]; within: 'grant' | null }) {
  const t = useTranslations('office.ledger')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'work', label: t('work') },
        ...(within === 'grant'
          ? []
          : [
              { key: 'organisation', label: t('organisation') },
              { key: 'grant', label: t('grant'), labelled: true },
            ]),
        { key: 'format', label: t('formatName') },
        { key: 'channel', label: t('channel'), labelled: true },
        { key: 'hash', label: t('hash'), labelled: true },
        { key: 'at', label: t('at'), labelled: true },
      ]}
      rows={rows.map(({ delivery, organisation, grantNumber, article }) => ({
        id: delivery.id,
        title: article.title,
        ...(within === 'grant' ? {} : { href: `/office/grants/${delivery.grantId}` }),
        cells: {
          work: article.title,
          organisation: organisation.name,
          grant: <span className={classes.keep}>{grantNumber}</span>,
          format: `${t(`format.${delivery.format}`)} · ${t(`via.${delivery.via}`)}`,
          channel: describeChannels([delivery.channel], locale),
          hash: (
            <span className={classes.hash} title={delivery.renditionHash}>
              {delivery.renditionHash.slice(0, 12)}
            </span>
          ),
          at: <Time at={delivery.releasedAt} />,
        },
      }))}
    />
  )
}
