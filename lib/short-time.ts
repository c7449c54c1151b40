import { legalDate } from './time'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * An instant for people: relative within a day, else `11月24日 14:08` in the zone, with the year where it is another.
 * `now` is UTC milliseconds.
 */
export function shortTime(
  at: number,
  { now, locale, zone, justNow }: { now: number; locale: string; zone: string; justNow: string },
): string {
  const distance = at - now
  if (Math.abs(distance) < MINUTE) return justNow
  if (Math.abs(distance) < DAY) {
    const unit = Math.abs(distance) < HOUR ? 'minute' : 'hour'
    const amount = Math.trunc(distance / (unit === 'minute' ? MINUTE : HOUR))
    return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(amount, unit)
  }
  const otherYear = legalDate(at, zone).slice(0, 4) !== legalDate(now, zone).slice(0, 4)
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...(otherYear ? { year: 'numeric' } : {}),
    month: locale.startsWith('zh') ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}
