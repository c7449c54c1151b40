import { env } from '@/lib/env'
import type { Locale } from '@/lib/locale'
import { isoInZone, legalDate, wallClock } from '@/lib/time'

/** For `<time dateTime>` and structured data. */
export const machineTime = (at: number) => isoInZone(at, env.timeZone)

/** `2026-11-24 14:08:52`, as the meta line has it. */
export const fullTime = (at: number) => wallClock(at, env.timeZone)

/** `11月24日 14:08`; of another year than now, the date with its year. */
export function shortTime(at: number, now: number, locale: Locale): string {
  const date = legalDate(at, env.timeZone)
  const [year = '', month = '', day = ''] = date.split('-')
  const clock = fullTime(at).slice(11, 16)
  const sameYear = legalDate(now, env.timeZone).startsWith(year)
  if (locale === 'zh-CN')
    return sameYear
      ? `${Number(month)}月${Number(day)}日 ${clock}`
      : `${year}年${Number(month)}月${Number(day)}日`
  const words = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: env.timeZone,
  }).format(at)
  return sameYear ? `${words}, ${clock}` : words
}
