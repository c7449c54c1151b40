import { Alert, Code, Group, Text } from '@mantine/core'
import { IconLink, IconLinkOff } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Person } from '@/components/ui/person'
import { Time } from '@/components/ui/time'
import { listEvents, verifyChain } from '@/db/events'

const PAGE = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.audit'))('title') }
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  await page('/admin/audit')
  const t = await getTranslations()
  const asked = Number((await searchParams).before)
  const before = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
  const [chain, events] = await Promise.all([verifyChain(), listEvents({ before, limit: PAGE })])
  const last = events.at(-1)
  const columns = [
    { key: 'event', label: t('admin.audit.event') },
    { key: 'by', label: t('admin.audit.by'), labelled: true },
    { key: 'at', label: t('admin.audit.at') },
    { key: 'seq', label: t('admin.audit.seq'), align: 'end' as const, labelled: true },
  ]
  const rows = events.map((event) => ({
    id: event.id,
    title: event.type,
    cells: {
      event: (
        <>
          <strong>{t.has(`event.${event.type}`) ? t(`event.${event.type}`) : event.type}</strong>{' '}
          {event.subjectTitle}
        </>
      ),
      by: <Person name={event.actorName} />,
      at: <Time at={event.at} />,
      seq: event.seq,
    },
  }))
  const whole = chain.brokenAt === null
  return (
    <>
      <PageHead title={t('admin.audit.title')} text={t('admin.audit.text')} />
      <Alert
        mb="md"
        color={whole ? 'own' : 'seal'}
        variant="outline"
        role={whole ? 'status' : 'alert'}
        icon={whole ? <IconLink size={18} aria-hidden /> : <IconLinkOff size={18} aria-hidden />}
      >
        {chain.brokenAt === null
          ? t('admin.audit.whole', { events: chain.events })
          : t('admin.audit.broken', { at: chain.brokenAt })}
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('admin.audit.head', { head: '' })} <Code>{chain.head}</Code>
        </Text>
      </Alert>
      {rows.length ? (
        <DataTable caption={t('admin.audit.title')} columns={columns} rows={rows} />
      ) : (
        <EmptyState title={t('admin.audit.empty')} />
      )}
      <Group mt="md" justify="space-between">
        {before ? (
          <LinkButton variant="default" size="xs" href="/admin/audit">
            {t('admin.audit.newest')}
          </LinkButton>
        ) : (
          <span />
        )}
        {events.length === PAGE && last && last.seq > 1 ? (
          <LinkButton variant="default" size="xs" href={`/admin/audit?before=${last.seq}`}>
            {t('admin.audit.older')}
          </LinkButton>
        ) : null}
      </Group>
    </>
  )
}
