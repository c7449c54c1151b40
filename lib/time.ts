/** An instant as UTC milliseconds since 1970; the domain is given `at`, it has no clock of its own. */
export type Instant = number

/** A legal date `YYYY-MM-DD`, meant in the site's zone. */
export type LegalDate = string

/** Making a formatter costs a hundred times what using it does. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formatters.set(zone, made)
  return made
}

const partsIn = (at: Instant, zone: string) => {
  const parts = formatterOf(zone).formatToParts(at)
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? '00'
  return {
    date: `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}:${get('second')}`,
  }
}

/** Offset of the zone at that instant, in minutes east of UTC. */
export function zoneOffset(at: Instant, zone: string): number {
  const { date, time } = partsIn(at, zone)
  return Math.round((Date.parse(`${date}T${time}Z`) - Math.floor(at / 1000) * 1000) / 60_000)
}

/** ISO 8601 with the zone's offset, to the second: `2021-02-20T14:08:52+08:00`. */
export function isoInZone(at: Instant, zone: string): string {
  const { date, time } = partsIn(at, zone)
  const offset = zoneOffset(at, zone)
  const sign = offset < 0 ? '-' : '+'
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
  return `${date}T${time}${sign}${hours}:${minutes}`
}

/** The civil date at that instant in the zone. */
export const legalDate = (at: Instant, zone: string): LegalDate => partsIn(at, zone).date

/** `2021-02-20 14:08:52` in the zone, as it stands in an article's meta line. */
export const wallClock = (at: Instant, zone: string): string => {
  const { date, time } = partsIn(at, zone)
  return `${date} ${time}`
}

/** The instant of a wall-clock time in the zone. In a gap (summer time) the later offset is taken. */
export function instantOf(date: LegalDate, time: string, zone: string): Instant {
  const naive = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  if (Number.isNaN(naive)) throw new RangeError(`not a date and time: ${date} ${time}`)
  const first = naive - zoneOffset(naive, zone) * 60_000
  return naive - zoneOffset(first, zone) * 60_000
}

/** A day begins at 00:00 in the zone. */
export const startOfDay = (date: LegalDate, zone: string): Instant => instantOf(date, '00:00:00', zone)

/** The first instant that no longer belongs to the day: a term "to 31 December" ends here, exclusive. */
export function endOfDay(date: LegalDate, zone: string): Instant {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return startOfDay(next, zone)
}

export const minutes = (n: number) => n * 60_000
export const hours = (n: number) => n * 3_600_000
export const days = (n: number) => n * 86_400_000
