'use client'

import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { Time } from '@/components/ui/time'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'
import classes from './portal.module.css'

export interface KeyView {
  id: string
  name: string
  prefix: string
  createdAt: number
  usedAt: number | null
  revokedAt: number | null
}

interface Props {
  keys: KeyView[]
  create: (input: { name: string }) => Promise<Result<{ name: string; secret: string }>>
  revoke: (input: { id: string }) => Promise<Result<unknown>>
}

/** Keys of the delivery API: made here, shown once, ended here. */
export function KeyDesk({ keys, create, revoke }: Props) {
  const t = useTranslations('portal.keys')
  const router = useRouter()
  const { run, running, result } = useRun()
  const [name, setName] = useState('')
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    const done = await run(() => create({ name: name.trim() }), { quiet: true })
    if (!done.ok) return
    setMade(done.value)
    setName('')
    router.refresh()
  }
  return (
    <Stack gap="lg">
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 220px"
            maw={420}
            label={t('name')}
            description={t('nameHint')}
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={running} disabled={!name.trim()}>
            {t('create')}
          </Button>
        </Group>
      </form>
      <RefusalAlert result={result} />
      {made ? <Secret {...made} /> : null}
      {keys.length === 0 ? (
        <EmptyState title={t('none')} text={t('noneText')} />
      ) : (
        <DataTable
          caption={t('caption')}
          columns={[
            { key: 'name', label: t('name') },
            { key: 'prefix', label: t('prefix') },
            { key: 'created', label: t('createdAt'), labelled: true },
            { key: 'used', label: t('usedAt'), labelled: true },
            { key: 'end', label: '' },
          ]}
          rows={keys.map((key) => ({
            id: key.id,
            title: key.name,
            cells: {
              name: <span className={classes.title}>{key.name}</span>,
              prefix: <code>{key.prefix}…</code>,
              created: <Time at={key.createdAt} />,
              used: key.usedAt === null ? t('never') : <Time at={key.usedAt} />,
              end:
                key.revokedAt === null ? (
                  <ConfirmButton
                    label={t('revoke')}
                    title={t('revokeTitle', { name: key.name })}
                    size="xs"
                    variant="default"
                    act={() => revoke({ id: key.id })}
                    success={t('revoked')}
                    onDone={() => router.refresh()}
                  >
                    {t('revokeText')}
                  </ConfirmButton>
                ) : (
                  <Text c="dimmed">
                    {t('revokedAt')} <Time at={key.revokedAt} />
                  </Text>
                ),
            },
          }))}
        />
      )}
    </Stack>
  )
}

function Secret({ name, secret }: { name: string; secret: string }) {
  const t = useTranslations('portal.keys')
  const common = useTranslations('common')
  return (
    <Alert
      role="status"
      variant="outline"
      color="own"
      title={t('made', { name })}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      <Text>{t('once')}</Text>
      <Group mt="xs" gap="sm" align="flex-end" maw={640}>
        <TextInput
          flex="1 1 260px"
          label={t('secret')}
          value={secret}
          readOnly
          classNames={{ input: classes.secret ?? '' }}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {common(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  )
}
