import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import type { LetterStatus } from '@/domain/licensing/grant'
import type { Scope } from '@/domain/rights/scope'
import { formatMoney } from '@/lib/money'
import { legalDate } from '@/lib/time'
import classes from './office.module.css'

export interface GrantRow {
  grant: {
    id: string
    number: string
    scope: Scope
    termTo: number
    deliveriesUsed: number
    price: number
    currency: string
  }
  organisation: { name: string }
  items: { title: string }[]
  standing: LetterStatus
}

/** Grants as an index: works, standing, to whom, until when, how often used, at what price. */
export function GrantTable({
  rows,
  within = null,
}: {
  rows: readonly GrantRow[]
  within?: 'organisation' | null
}) {
  const t = useTranslations('office.grants')
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'works', label: t('works') },
        { key: 'standing', label: t('standing') },
        ...(within ? [] : [{ key: 'organisation', label: t('organisation') }]),
        { key: 'number', label: t('number'), labelled: true },
        { key: 'until', label: t('until'), labelled: true },
        { key: 'used', label: t('used'), align: 'end', labelled: true },
        { key: 'price', label: t('price'), align: 'end', labelled: true },
      ]}
      rows={rows.map(({ grant, organisation, items, standing }) => {
        const title =
          items.length > 1
            ? t('worksOf', { title: items[0]?.title ?? '', n: items.length })
            : (items[0]?.title ?? grant.number)
        const most = grant.scope.quantity.deliveries
        return {
          id: grant.id,
          title,
          href: `/office/grants/${grant.id}`,
          cells: {
            works: title,
            standing: <StateChip noun="letter" state={standing} />,
            organisation: organisation.name,
            number: <span className={classes.keep}>{grant.number}</span>,
            until: <span className={classes.keep}>{legalDate(grant.termTo - 1, zone)}</span>,
            used: most === null ? grant.deliveriesUsed : `${grant.deliveriesUsed} / ${most}`,
            price: (
              <span className={classes.keep}>
                {grant.price
                  ? formatMoney({ amount: grant.price, currency: grant.currency }, locale)
                  : t('free')}
              </span>
            ),
          },
        }
      })}
    />
  )
}
