'use client'

import { Anchor } from '@mantine/core'
import { useTimeZone, useTranslations } from 'next-intl'
import { wallClock } from '@/lib/time'
import classes from './desk.module.css'
import type { SaveState } from './use-autosave'

/** Where the words are now: on the server, on their way, or in this browser only. Its place keeps its width. */
export function SaveStatus({ state, savedAt, kept }: { state: SaveState; savedAt: number; kept: boolean }) {
  const t = useTranslations('article.save')
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const time = wallClock(savedAt, zone).slice(11, 16)
  return (
    <span className={classes.saving} role="status" data-save={state}>
      {t(state, { time })}
      {state === 'signedOut' && (
        <>
          {' '}
          <Anchor href="/login" target="_blank" size="sm">
            {t('login')}
          </Anchor>
        </>
      )}
      {!kept && state !== 'saved' ? ` ${t('notKept')}` : ''}
    </span>
  )
}
