'use client'

import { Button, Textarea, Tooltip } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useRefusalText } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { ArticleAction } from '@/domain/article/transitions'
import type { Result } from '@/lib/result'
import type { DeskArticle } from './model'

interface Which {
  id: string
  version: number
}

/** What can be done with an article; each is a checked Server Action. */
export interface ArticleDeeds {
  submit: (input: Which) => Promise<Result<unknown>>
  recall: (input: Which) => Promise<Result<unknown>>
  publish: (input: Which & { correction?: string }) => Promise<Result<unknown>>
  revise: (input: Which) => Promise<Result<unknown>>
  withdraw: (input: Which & { reason: string }) => Promise<Result<unknown>>
}

interface Props {
  article: DeskArticle
  deeds: ArticleDeeds
  /** Saves what is unsaved and gives the version to act on; null where it could not be saved. */
  settle: () => Promise<number | null>
  onDone: () => void
}

const unsaved: Result<never> = { ok: false, refusal: { code: 'unsaved', facts: {}, cites: [] } }

/** The buttons of the workflow table for this article and person; a disabled one says which rule stands in the way. */
export function ArticleActions({ article, deeds, settle, onDone }: Props) {
  const t = useTranslations('article.action')
  const { run, running } = useRun()
  const textOf = useRefusalText()
  const [reason, setReason] = useState('')
  const [correction, setCorrection] = useState('')
  const ability = (action: ArticleAction) => article.abilities.find((one) => one.action === action)

  const act = async (deed: (input: Which) => Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const version = await settle()
    return version === null ? unsaved : deed({ id: article.id, version })
  }

  const plain = (action: 'submit' | 'recall' | 'revise', primary = false) => {
    const found = ability(action)
    if (!found) return null
    const why = found.obstacle ? textOf(found.obstacle) : null
    return (
      <Tooltip label={why ?? ''} disabled={!why} multiline maw={360}>
        <Button
          size="xs"
          {...(primary ? { color: 'seal' } : { variant: 'default' })}
          loading={running}
          aria-disabled={!!why}
          {...(why ? { 'data-disabled': true } : {})}
          onClick={async () => {
            if (why) return
            const done = await run(() => act(deeds[action]), { success: t(`${action}Done`) })
            if (done.ok) onDone()
          }}
        >
          {t(action)}
        </Button>
      </Tooltip>
    )
  }

  const publish = ability('publish')
  const withdraw = ability('withdraw')
  return (
    <>
      {withdraw && (
        <ConfirmButton
          size="xs"
          variant="default"
          label={t('withdraw')}
          title={t('withdrawTitle')}
          success={t('withdrawDone')}
          obstacle={withdraw.obstacle}
          act={() => act((which) => deeds.withdraw({ ...which, reason }))}
          onDone={onDone}
        >
          <Textarea
            label={t('withdrawReason')}
            description={t('withdrawText')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </ConfirmButton>
      )}
      {plain('recall')}
      {plain('revise')}
      {plain('submit', true)}
      {publish && (
        <ConfirmButton
          size="xs"
          color="seal"
          label={t('publish')}
          title={t('publishTitle')}
          success={t('publishDone')}
          obstacle={publish.obstacle}
          act={() => act((which) => deeds.publish(correction ? { ...which, correction } : which))}
          onDone={onDone}
        >
          {article.liveState === 'live' ? (
            <Textarea
              label={t('correction')}
              description={t('correctionText')}
              required
              autosize
              minRows={2}
              value={correction}
              onChange={(event) => setCorrection(event.currentTarget.value)}
            />
          ) : (
            t('publishText', { editor: article.editorName, responsible: article.signedOffName ?? '' })
          )}
        </ConfirmButton>
      )}
    </>
  )
}
