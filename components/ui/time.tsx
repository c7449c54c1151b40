'use client'

import { useLocale, useNow, useTimeZone, useTranslations } from 'next-intl'
import { shortTime } from '@/lib/short-time'
import { isoInZone, wallClock } from '@/lib/time'
import classes from './chips.module.css'

/** An instant: relative up to a day, then as a date in the site's zone; in full on hover and for machines. */
export function Time({ at }: { at: number }) {
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const now = useNow({ updateInterval: 60_000 }).getTime()
  const t = useTranslations('common.time')
  return (
    <time className={classes.time} dateTime={isoInZone(at, zone)} title={wallClock(at, zone)}>
      {shortTime(at, { now, locale, zone, justNow: t('now') })}
    </time>
  )
}
