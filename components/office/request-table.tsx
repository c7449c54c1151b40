import { useTranslations } from 'next-intl'
import { OutcomeChip } from '@/components/rights/outcome-chip'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { OrganisationState } from '@/domain/licensing/organisation'
import type { RequestState } from '@/domain/licensing/request'
import type { Outcome } from '@/domain/rights/decision'
import classes from './office.module.css'

export interface RequestRow {
  request: { id: string; number: string; state: RequestState; createdAt: number }
  organisation: { name: string; state: OrganisationState }
  items: { articleId: string; title: string; outcome: Outcome }[]
}

/** Worst first: what hinders is what the office looks for. */
const order: readonly Outcome[] = ['deny', 'needs_review', 'partial', 'permit_with_duties', 'permit']

/** Requests as an index: what is asked for, by whom, what the engine said, since when. `within`: what the page is about already. */
export function RequestTable({
  rows,
  within = null,
}: {
  rows: readonly RequestRow[]
  within?: 'organisation' | null
}) {
  const t = useTranslations('office.requests')
  return (
    <DataTable
      caption={t('title')}
      columns={[
        { key: 'works', label: t('works') },
        { key: 'state', label: t('state') },
        ...(within ? [] : [{ key: 'organisation', label: t('organisation') }]),
        { key: 'outcome', label: t('outcome') },
        { key: 'number', label: t('number'), labelled: true },
        { key: 'at', label: t('sentAt'), labelled: true },
      ]}
      rows={rows.map(({ request, organisation, items }) => {
        const title =
          items.length > 1
            ? t('worksOf', { title: items[0]?.title ?? '', n: items.length })
            : (items[0]?.title ?? request.number)
        return {
          id: request.id,
          title,
          href: `/office/requests/${request.id}`,
          cells: {
            works: title,
            state: <StateChip noun="request" state={request.state} />,
            organisation:
              organisation.state === 'verified' ? (
                organisation.name
              ) : (
                <>
                  {organisation.name} <StateChip noun="organisation" state={organisation.state} />
                </>
              ),
            outcome: (
              <span className={classes.chips}>
                {order
                  .filter((one) => items.some(({ outcome }) => outcome === one))
                  .map((one) => (
                    <OutcomeChip key={one} outcome={one} />
                  ))}
              </span>
            ),
            number: <span className={classes.keep}>{request.number}</span>,
            at: <Time at={request.createdAt} />,
          },
        }
      })}
    />
  )
}
