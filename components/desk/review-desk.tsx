'use client'

import { Button, Group, SegmentedControl, Switch, Text, Textarea, Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Person } from '@/components/ui/person'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { ContentDiff } from '@/domain/article/compare'
import type { Result } from '@/lib/result'
import classes from './desk.module.css'
import { DiffView } from './diff-view'
import type { ClauseOf, DeskArticle } from './model'
import { RightsPanel } from './rights-panel'

interface Against {
  diff: ContentDiff
  at: number
}
type Way = 'whole' | 'look' | 'live' | 'intake'
interface Which {
  id: string
  version: number
}

interface Props {
  article: DeskArticle
  clauses: Partial<Record<'own' | 'reprint' | 'reserve', ClauseOf>>
  against: { look: Against | null; live: Against | null; intake: Against | null }
  whole: ContentDiff
  giveBack: (input: Which & { reason: string }) => Promise<Result<unknown>>
  signOff: (input: Which & { contentHash: string }) => Promise<Result<unknown>>
  publish: (input: Which & { correction?: string }) => Promise<Result<unknown>>
}

/** The reviewer's screen: the text against three earlier states, rights and checklist, and the two acts that decide. */
export function ReviewDesk({ article, clauses, against, whole, giveBack, signOff, publish }: Props) {
  const t = useTranslations('article')
  const router = useRouter()
  const ways = (['whole', 'look', 'live', 'intake'] as const).filter((one) => one === 'whole' || against[one])
  const [way, setWay] = useState<Way>(against.look ? 'look' : against.intake ? 'intake' : 'whole')
  const [onlyChanges, setOnlyChanges] = useState(false)
  const [reason, setReason] = useState('')
  const [correction, setCorrection] = useState('')
  const shown = way === 'whole' ? null : against[way]
  const which = { id: article.id, version: article.version }
  const ability = (action: string) => article.abilities.find((one) => one.action === action)
  const back = ability('return')
  const sign = ability('signOff')
  const out = ability('publish')
  const refresh = () => router.refresh()
  return (
    <>
      <header className={classes.head}>
        <div className={classes.headState}>
          <span>{t('review.head', { number: article.number })}</span>
          <StateChip noun="article" state={article.state} />
          <span>
            {t('review.by')} <Person name={article.editorName} />
          </span>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="subtle" component="a" href={`/desk/articles/${article.id}`}>
            {t('review.edit')}
          </Button>
          {back && (
            <ConfirmButton
              size="xs"
              variant="default"
              label={t('action.return')}
              title={t('action.returnTitle')}
              success={t('action.returnDone')}
              obstacle={back.obstacle}
              act={() => giveBack({ ...which, reason })}
              onDone={refresh}
            >
              <Textarea
                label={t('action.returnReason')}
                required
                autosize
                minRows={3}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </ConfirmButton>
          )}
          {sign && (
            <ConfirmButton
              size="xs"
              color="seal"
              label={t('action.signOff')}
              title={t('action.signOffTitle')}
              success={t('action.signOffDone')}
              obstacle={sign.obstacle}
              act={() => signOff({ ...which, contentHash: article.contentHash })}
              onDone={refresh}
            >
              {t('action.signOffText')}
            </ConfirmButton>
          )}
          {out && (
            <ConfirmButton
              size="xs"
              color="seal"
              label={t('action.publish')}
              title={t('action.publishTitle')}
              success={t('action.publishDone')}
              obstacle={out.obstacle}
              act={() => publish(correction ? { ...which, correction } : which)}
              onDone={refresh}
            >
              {article.liveState === 'live' ? (
                <Textarea
                  label={t('action.correction')}
                  description={t('action.correctionText')}
                  required
                  autosize
                  minRows={2}
                  value={correction}
                  onChange={(event) => setCorrection(event.currentTarget.value)}
                />
              ) : (
                t('action.publishText', {
                  editor: article.editorName,
                  responsible: article.signedOffName ?? '',
                })
              )}
            </ConfirmButton>
          )}
        </Group>
      </header>
      <div className={classes.page}>
        <div className={classes.main}>
          <Group justify="space-between" mb="md" gap="sm">
            <SegmentedControl
              size="xs"
              value={way}
              onChange={(value) => setWay(value as Way)}
              data={ways.map((one) => ({ value: one, label: t(`review.way.${one}`) }))}
              aria-label={t('review.compare')}
            />
            {shown && (
              <Switch
                size="xs"
                label={t('review.onlyChanges')}
                checked={onlyChanges}
                onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
              />
            )}
          </Group>
          <article className={classes.fields}>
            <Title order={1} size="h2" mb="xs">
              {article.content.title}
            </Title>
            <Text size="sm" c="dimmed" mb="md">
              {t('review.meta', {
                source: article.content.source || '—',
                authors:
                  article.content.authors
                    .map((one) => [one.role, one.name].filter(Boolean).join(' '))
                    .join('、') || '—',
              })}
            </Text>
            {shown && (
              <Text size="sm" mb="sm">
                {t('review.since', { added: shown.diff.added, removed: shown.diff.removed })}{' '}
                <Time at={shown.at} />
              </Text>
            )}
            <DiffView diff={shown?.diff ?? whole} onlyChanges={shown !== null && onlyChanges} />
          </article>
        </div>
        <aside className={classes.panel} aria-label={t('panel')}>
          <RightsPanel components={article.components} checks={article.checks} clauses={clauses} />
        </aside>
      </div>
    </>
  )
}
