import { Group } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { readOutbox } from '@/usecases/read-outbox'
import { retry } from '../actions'
import { MailList } from './mail-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.outbox'))('title') }
}

export default async function OutboxPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const { actor } = await page('/admin/outbox')
  const t = await getTranslations('admin.outbox')
  const { before } = await searchParams
  const { mails, older, server } = await readOutbox(actor, before)
  return (
    <>
      <PageHead title={t('title')} text={server ? t('withSmtp', { host: server }) : t('withoutSmtp')} />
      {mails.length ? (
        <MailList mails={mails} retry={retry} canSend={server !== null} />
      ) : (
        <EmptyState title={t('empty')} text={t('emptyText')} />
      )}
      <Group mt="md" justify="space-between">
        {before ? (
          <LinkButton variant="default" size="xs" href="/admin/outbox">
            {t('newest')}
          </LinkButton>
        ) : (
          <span />
        )}
        {older ? (
          <LinkButton variant="default" size="xs" href={`/admin/outbox?before=${older}`}>
            {t('older')}
          </LinkButton>
        ) : null}
      </Group>
    </>
  )
}
