'use client'

import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import classes from './office.module.css'
import { SourceForm, type SourceSave, type SourceView } from './source-form'

/** The registry of sources, found by name, alias or address; those who may add to it and change it. */
export function SourceDesk({ sources, save }: { sources: readonly SourceView[]; save: SourceSave | null }) {
  const t = useTranslations('office.sources')
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<SourceView | 'new' | null>(null)
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const shown = sources.filter((one) =>
    [one.name, ...one.aliases, one.homepage ?? '', one.contact ?? ''].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
  return (
    <>
      <PageHead
        title={t('title')}
        text={t('text')}
        actions={
          save ? (
            <Button size="xs" onClick={() => setOpen('new')}>
              {t('add')}
            </Button>
          ) : null
        }
      />
      {sources.length > 0 ? (
        <TextInput
          type="search"
          maw={360}
          mb="sm"
          label={t('find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      {shown.length > 0 ? (
        <DataTable
          caption={t('title')}
          columns={[
            { key: 'name', label: t('name') },
            { key: 'kind', label: t('kind') },
            { key: 'contact', label: t('contact'), labelled: true },
            { key: 'homepage', label: t('homepage'), labelled: true },
            ...(save ? [{ key: 'edit', label: t('act') }] : []),
          ]}
          rows={shown.map((one) => ({
            id: one.id,
            title: one.name,
            cells: {
              name: (
                <>
                  {one.name}
                  {one.aliases.length > 0 ? (
                    <span className={classes.under}>{t('alsoAs', { aliases: one.aliases.join('、') })}</span>
                  ) : null}
                </>
              ),
              kind: <span className={classes.keep}>{t(`kindOf.${one.kind}`)}</span>,
              contact: one.contact ?? '—',
              homepage: one.homepage ? <a href={one.homepage}>{hostOf(one.homepage)}</a> : '—',
              edit: save ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('editOf', { name: one.name })}
                  onClick={() => setOpen(one)}
                >
                  {t('edit')}
                </Button>
              ) : null,
            },
          }))}
        />
      ) : (
        <EmptyState
          title={t(sources.length > 0 ? 'notFound' : 'empty')}
          text={t(sources.length > 0 ? 'notFoundText' : 'emptyText')}
        />
      )}
      {save && open ? (
        <SourceForm
          key={open === 'new' ? 'new' : open.id}
          source={open === 'new' ? null : open}
          save={save}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}

const hostOf = (address: string) => {
  try {
    return new URL(address).host
  } catch {
    return address
  }
}
