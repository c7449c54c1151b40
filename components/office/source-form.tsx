'use client'

import { Button, Group, Modal, NativeSelect, Stack, TagsInput, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { Result } from '@/lib/result'

export const sourceKinds = ['own', 'media', 'government', 'agency', 'other'] as const

export interface SourceView {
  id: string
  version: number
  name: string
  aliases: string[]
  domains: string[]
  kind: (typeof sourceKinds)[number]
  homepage: string | null
  contact: string | null
}

export type SourceSave = (input: {
  id?: string
  version?: number
  name: string
  aliases: string[]
  domains: string[]
  kind: SourceView['kind']
  homepage: string
  contact: string
}) => Promise<Result<unknown>>

/** A registry entry: what it is called, how else it is printed, and where requests for its content go. */
export function SourceForm({
  source,
  save,
  onClose,
}: {
  source: SourceView | null
  save: SourceSave
  onClose: () => void
}) {
  const t = useTranslations('office.sources')
  const common = useTranslations('common')
  const router = useRouter()
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [values, setValues] = useState({
    name: source?.name ?? '',
    aliases: source?.aliases ?? [],
    domains: source?.domains ?? [],
    kind: source?.kind ?? ('media' as const),
    homepage: source?.homepage ?? '',
    contact: source?.contact ?? '',
  })
  const set = (part: Partial<typeof values>) => setValues((now) => ({ ...now, ...part }))

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const which = source ? { id: source.id, version: source.version } : {}
    const done = await run(() => save({ ...which, ...values }), { quiet: true, success: t('saved') })
    if (!done.ok) return
    onClose()
    router.refresh()
  }

  return (
    <Modal opened onClose={onClose} title={source ? t('editOf', { name: source.name }) : t('add')} centered>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            label={t('name')}
            description={t('nameText')}
            maxLength={100}
            value={values.name}
            error={faultOf('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('kind')}
            value={values.kind}
            data={sourceKinds.map((one) => ({ value: one, label: t(`kindOf.${one}`) }))}
            onChange={(event) => {
              const kind = sourceKinds.find((one) => one === event.currentTarget.value)
              if (kind) set({ kind })
            }}
          />
          <TagsInput
            label={t('aliases')}
            description={t('aliasesText')}
            splitChars={[',', '，', '、']}
            acceptValueOnBlur
            value={values.aliases}
            error={faultOf('aliases')}
            onChange={(aliases) => set({ aliases })}
          />
          <TagsInput
            label={t('domains')}
            description={t('domainsText')}
            splitChars={[',', '，', '、', ' ']}
            acceptValueOnBlur
            value={values.domains}
            error={faultOf('domains')}
            onChange={(domains) => set({ domains })}
          />
          <TextInput
            label={t('homepage')}
            description={t('homepageText')}
            inputMode="url"
            value={values.homepage}
            error={faultOf('homepage')}
            onChange={(event) => set({ homepage: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={t('contact')}
            description={t('contactText')}
            maxLength={300}
            value={values.contact}
            error={faultOf('contact')}
            onChange={(event) => set({ contact: event.currentTarget.value })}
          />
          <RefusalAlert result={result} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={running}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
