import { Text } from '@mantine/core'
import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { Standing } from '@/components/portal/standing'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { GrantListRow } from '@/db/grants'
import type { RequestListRow } from '@/db/requests'
import { describeScope, growingSentence } from '@/domain/licensing/describe-scope'

/** The works of a request or grant in one line: the first by title, the others by their number. */
function useWorks() {
  const t = useTranslations('portal')
  return (items: readonly { title: string }[]) =>
    t('works', { title: items[0]?.title ?? '', count: items.length })
}

export function RequestTable({ rows }: { rows: RequestListRow[] }) {
  const t = useTranslations('portal.requests')
  const worksOf = useWorks()
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'works', label: t('works') },
        { key: 'state', label: t('state') },
        { key: 'number', label: t('number') },
        { key: 'sent', label: t('sentAt'), labelled: true },
      ]}
      rows={rows.map(({ request, items }) => ({
        id: request.id,
        title: `${request.number} ${worksOf(items)}`,
        href: `/portal/requests/${request.id}`,
        cells: {
          works: (
            <>
              {worksOf(items)}
              <Text size="sm" c="dimmed" fw={400} component="span" display="block">
                {describeScope(request.scope, locale, zone).sentence}
              </Text>
            </>
          ),
          state: <StateChip noun="request" state={request.state} />,
          number: request.number,
          sent: <Time at={request.createdAt} />,
        },
      }))}
    />
  )
}

export function GrantTable({ rows }: { rows: GrantListRow[] }) {
  const t = useTranslations('portal.grants')
  const worksOf = useWorks()
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'works', label: t('works') },
        { key: 'standing', label: t('standing') },
        { key: 'number', label: t('number') },
        { key: 'term', label: t('term') },
        { key: 'left', label: t('left'), labelled: true },
      ]}
      rows={rows.map(({ grant, items, standing }) => ({
        id: grant.id,
        title: `${grant.number} ${worksOf(items)}`,
        href: `/portal/grants/${grant.id}`,
        cells: {
          works: worksOf(items),
          standing: <Standing standing={standing} />,
          number: grant.number,
          term: growingSentence({ term: grant.scope.term }, locale, zone),
          left: leftOf(grant, t),
        },
      }))}
    />
  )
}

const leftOf = (
  grant: { scope: { quantity: { deliveries: number | null } }; deliveriesUsed: number },
  t: (key: string, values?: Record<string, number>) => string,
) => {
  const { deliveries } = grant.scope.quantity
  return deliveries === null
    ? t('unlimited')
    : t('times', { count: Math.max(0, deliveries - grant.deliveriesUsed) })
}
