'use client'

import { Button, Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import type { OutboxMail } from '@/usecases/read-outbox'
import classes from './mail.module.css'

interface Props {
  mails: OutboxMail[]
  canSend: boolean
  retry: (input: { table: 'mail'; id: string }) => Promise<Result<unknown>>
}

/** Mails as a list; each opens to be read, copied and, where it failed, sent again. */
export function MailList({ mails, canSend, retry }: Props) {
  const t = useTranslations('admin.outbox')
  const { run, running } = useRun()
  const [open, setOpen] = useState<OutboxMail | null>(null)
  const columns = [
    { key: 'subject', label: t('subject') },
    { key: 'to', label: t('to'), labelled: true },
    { key: 'state', label: t('state') },
    { key: 'at', label: t('at') },
  ]
  const rows = mails.map((mail) => ({
    id: mail.id,
    title: mail.subject,
    cells: {
      subject: (
        <UnstyledButton
          className={classes.subject}
          aria-label={t('show', { subject: mail.subject })}
          data-lead
          onClick={() => setOpen(mail)}
        >
          {mail.subject}
        </UnstyledButton>
      ),
      to: mail.to,
      state: <StateChip noun="mail" state={mail.state} />,
      at: <Time at={mail.at} />,
    },
  }))
  const again = async (id: string) => {
    const done = await run(() => retry({ table: 'mail', id }), { success: t('retried') })
    if (done.ok) setOpen(null)
  }
  return (
    <>
      <DataTable caption={t('title')} columns={columns} rows={rows} />
      <Modal opened={open !== null} onClose={() => setOpen(null)} title={open?.subject} size="lg" centered>
        {open ? (
          <Stack>
            <Group gap="md">
              <Text size="sm">
                {t('to')} {open.to}
              </Text>
              <StateChip noun="mail" state={open.state} />
              <Time at={open.at} />
            </Group>
            {open.error ? (
              <Text size="sm" c="var(--right-refused)">
                {t('error', { error: open.error })}
              </Text>
            ) : null}
            <pre className={classes.text}>{open.text}</pre>
            {canSend && (open.state === 'failed' || open.state === 'kept') ? (
              <Group justify="flex-end">
                <Button loading={running} onClick={() => again(open.id)}>
                  {t('retry')}
                </Button>
              </Group>
            ) : null}
          </Stack>
        ) : null}
      </Modal>
    </>
  )
}
