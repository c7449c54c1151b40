'use client'

import { Button, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'

interface JobView {
  id: string
  kind: string
  state: string
  attempts: number
  runAt: number
  error: string | null
}

interface Props {
  jobs: JobView[]
  retry: (input: { table: 'job'; id: string }) => Promise<Result<unknown>>
}

export function JobList({ jobs, retry }: Props) {
  const t = useTranslations('admin.jobs')
  const { run, running } = useRun()
  const columns = [
    { key: 'kind', label: t('kind') },
    { key: 'state', label: t('state') },
    { key: 'runAt', label: t('runAt'), labelled: true },
    { key: 'attempts', label: t('attempts'), align: 'end' as const, labelled: true },
    { key: 'retry', label: '', align: 'end' as const },
  ]
  const rows = jobs.map((job) => ({
    id: job.id,
    title: job.kind,
    cells: {
      kind: (
        <>
          <strong>{job.kind}</strong>
          {job.error ? (
            <Text size="sm" c="var(--right-refused)" style={{ overflowWrap: 'anywhere' }}>
              {job.error}
            </Text>
          ) : null}
        </>
      ),
      state: <StateChip noun="job" state={job.state} />,
      runAt: <Time at={job.runAt} />,
      attempts: job.attempts,
      retry:
        job.state === 'failed' ? (
          <Button
            size="compact-sm"
            variant="default"
            loading={running}
            onClick={() => run(() => retry({ table: 'job', id: job.id }), { success: t('retried') })}
          >
            {t('retry')}
          </Button>
        ) : null,
    },
  }))
  return <DataTable caption={t('title')} columns={columns} rows={rows} />
}
