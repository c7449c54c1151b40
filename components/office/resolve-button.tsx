'use client'

import { Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import type { Resolution, ResolveProps } from './dispute-model'

const classesOf = ['own', 'third_party', 'fact_only'] as const

interface Props extends ResolveProps {
  articleId: string
  part: string
  /** What the part is called. */
  name: string
  title: string
}

/** A person decides whose it is, with what the decision rests on. */
export function ResolveButton({ articleId, part, name, title, licences, operator, act }: Props) {
  const t = useTranslations('office.resolve')
  const right = useTranslations('common.right')
  const router = useRouter()
  const [chosen, setChosen] = useState<Resolution['class']>('third_party')
  const [holder, setHolder] = useState('')
  const [licence, setLicence] = useState<string | null>(null)
  const [evidence, setEvidence] = useState('')
  const theirs = chosen === 'third_party'
  return (
    <ConfirmButton
      size="xs"
      variant="default"
      label={t('label')}
      title={t('title', { name })}
      success={t('done')}
      act={() =>
        act({
          articleId,
          part,
          class: chosen,
          holder: theirs && holder.trim() ? holder.trim() : null,
          inboundLicenceId: theirs ? licence : null,
          evidence,
        })
      }
      onDone={() => router.refresh()}
    >
      <Stack gap="sm">
        <Text fw={600}>{title}</Text>
        <Radio.Group
          label={t('class')}
          value={chosen}
          onChange={(value) => setChosen(classesOf.find((one) => one === value) ?? 'third_party')}
        >
          <Stack gap={6} mt={6}>
            {classesOf.map((one) => (
              <Radio
                key={one}
                value={one}
                label={right(one)}
                description={t(`classText.${one}`, { operator })}
              />
            ))}
          </Stack>
        </Radio.Group>
        {theirs ? (
          <>
            <TextInput
              label={t('holder')}
              description={t('holderText')}
              maxLength={200}
              value={holder}
              onChange={(event) => setHolder(event.currentTarget.value)}
            />
            {licences.length > 0 ? (
              <Select
                label={t('licence')}
                placeholder={t('noLicence')}
                clearable
                data={licences.map((one) => ({ value: one.id, label: `${one.number} · ${one.holder}` }))}
                value={licence}
                onChange={setLicence}
              />
            ) : null}
          </>
        ) : null}
        <Textarea
          label={t('evidence')}
          description={t('evidenceText')}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={evidence}
          onChange={(event) => setEvidence(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmButton>
  )
}
