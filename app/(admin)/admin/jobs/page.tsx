import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { listJobs } from '@/db/jobs'
import { retry } from '../actions'
import { JobList } from './job-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.jobs'))('title') }
}

export default async function JobsPage() {
  await page('/admin/jobs')
  const t = await getTranslations('admin.jobs')
  const jobs = (await listJobs()).map(({ id, kind, state, attempts, runAt, error }) => ({
    id,
    kind,
    state,
    attempts,
    runAt,
    error,
  }))
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      {jobs.length ? (
        <JobList jobs={jobs} retry={retry} />
      ) : (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      )}
    </>
  )
}
