'use client'

import {
  ActionIcon,
  FileButton,
  Group,
  Loader,
  Select,
  SimpleGrid,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core'
import { IconPhotoUp, IconTrash } from '@tabler/icons-react'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FigureAttrs } from '@/domain/article/document'
import classes from './editor.module.css'
import { uploadPicture } from './upload'

/** What the desk can say of a picture; disputes are judged from its words, never chosen. */
const CLASSES = ['unknown', 'own', 'third_party'] as const

/** A picture in the editor with its caption, credit, description and rights in fields of their own below it. */
export function FigureView({ node, updateAttributes, deleteNode, selected, editor }: NodeViewProps) {
  const t = useTranslations('article.figure')
  const attrs = node.attrs as FigureAttrs
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const locked = !editor.isEditable

  const replace = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    setError(null)
    const kept = await uploadPicture(file)
    setBusy(false)
    if (kept.ok) updateAttributes({ src: kept.src, width: kept.width, height: kept.height })
    else setError(kept.message)
  }

  const field = (name: 'caption' | 'credit' | 'alt' | 'holder', required = false) => (
    <TextInput
      size="xs"
      label={t(name)}
      placeholder={t(`${name}Hint`)}
      value={attrs[name] ?? ''}
      readOnly={locked}
      withAsterisk={required}
      onChange={(event) =>
        updateAttributes({ [name]: event.currentTarget.value || (name === 'holder' ? null : '') })
      }
    />
  )

  return (
    <NodeViewWrapper
      as="figure"
      className={classes.figure}
      data-selected={selected || undefined}
      data-drag-handle
    >
      {attrs.src ? (
        // biome-ignore lint/performance/noImgElement: bytes come from our own media route, already sized
        <img
          src={attrs.src}
          alt={attrs.alt}
          width={attrs.width ?? undefined}
          height={attrs.height ?? undefined}
        />
      ) : (
        <div className={classes.missing} role="img" aria-label={t('missing')}>
          <Text size="sm">{t('missing')}</Text>
          {attrs.alt && <Text size="xs">{attrs.alt}</Text>}
        </div>
      )}
      <div contentEditable={false} className={classes.fields}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={4}>
          {field('caption')}
          {field('credit')}
          {field('alt', true)}
          <Select
            size="xs"
            label={t('ownership')}
            data={CLASSES.map((value) => ({ value, label: t(`class.${value}`) }))}
            value={CLASSES.find((one) => one === attrs.ownershipClass) ?? null}
            placeholder={t(`class.${attrs.ownershipClass}`)}
            readOnly={locked}
            allowDeselect={false}
            onChange={(value) => value && updateAttributes({ ownershipClass: value })}
          />
          {attrs.ownershipClass === 'third_party' && field('holder')}
        </SimpleGrid>
        {!locked && (
          <Group gap={4} justify="flex-end" mt={4}>
            {error && (
              <Text size="xs" c="var(--right-refused)" role="alert" mr="auto">
                {error}
              </Text>
            )}
            {busy && <Loader size="xs" />}
            <FileButton accept="image/jpeg,image/png,image/webp,image/gif" onChange={replace}>
              {(props) => (
                <Tooltip label={attrs.src ? t('replace') : t('upload')}>
                  <ActionIcon
                    {...props}
                    variant="subtle"
                    color="gray"
                    aria-label={attrs.src ? t('replace') : t('upload')}
                  >
                    <IconPhotoUp size={16} />
                  </ActionIcon>
                </Tooltip>
              )}
            </FileButton>
            <Tooltip label={t('remove')}>
              <ActionIcon variant="subtle" color="gray" onClick={() => deleteNode()} aria-label={t('remove')}>
                <IconTrash size={16} />
              </ActionIcon>
            </Tooltip>
          </Group>
        )}
      </div>
    </NodeViewWrapper>
  )
}
