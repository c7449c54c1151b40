import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { Section } from '@/components/office/facts'
import classes from '@/components/office/office.module.css'
import { RequestTable } from '@/components/office/request-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { officeCounts } from '@/db/office'
import { listRequests } from '@/db/requests'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.home'))('title') }
}

export default async function OfficePage() {
  const { actor } = await page('/office')
  const t = await getTranslations('office.home')
  const [counts, waiting] = await Promise.all([
    officeCounts(actor, Date.now()),
    listRequests(actor, { states: ['submitted'], limit: 8 }),
  ])
  const lines = [
    ['submitted', '/office/requests?state=submitted'],
    ['askedBack', '/office/requests?state=askedBack'],
    ['organisations', '/office/organisations?state=pending'],
    ['disputes', '/office/disputes'],
    ['ending', '/office/grants?show=ending'],
  ] as const
  return (
    <>
      <PageHead title={t('title')} text={t('text')} />
      <ul className={classes.counts}>
        {lines.map(([key, href]) => (
          <li key={key}>
            <Link href={href} data-none={counts[key] === 0 ? '' : undefined}>
              {t(key)} <b>{t(`unit.${key}`, { n: counts[key] })}</b>
            </Link>
          </li>
        ))}
      </ul>
      <Section title={t('waiting')}>
        {waiting.rows.length > 0 ? (
          <RequestTable rows={waiting.rows} />
        ) : (
          <EmptyState title={t('nothing')} text={t('nothingText')} />
        )}
      </Section>
    </>
  )
}
