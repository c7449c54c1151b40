import { instantOf, isoInZone } from '@/lib/time'
import { fold } from './fold'

/** A time as a page shows it: wall clock of the site unless the page gives an offset. */
export interface Stamp {
  /** `YYYY-MM-DD` */
  date: string
  /** `HH:MM` or `HH:MM:SS`; null where only the day is shown. */
  time: string | null
  /** `+08:00` or `Z` where the page says it. */
  offset: string | null
  /** Where it stands in the line: start and end, in code units. */
  at: [number, number]
}

const DAY = String.raw`(?<!\d)((?:19|20)\d{2})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?!\d)\s*(?:[日号])?`
const WEEKDAY = String.raw`(?:\s*[(]?(?:星期|周)[一二三四五六日天][)]?)?`
const CLOCK = String.raw`(?:(?:\s*T\s*|[\s,]*)(凌晨|早上|上午|中午|下午|晚上|晚)?\s*(\d{1,2})(?::|时|点)(\d{2})(?:(?::|分)(\d{2})(?!\d)(?:\.\d+)?秒?|分)?\s*([AaPp][Mm])?(Z|[+-]\d{2}:?\d{2}(?!\d))?)?`
const pattern = () => new RegExp(DAY + WEEKDAY + CLOCK, 'g')

const pad = (value: string | number) => String(value).padStart(2, '0')

function fromMatch(match: RegExpExecArray | RegExpMatchArray): Stamp | null {
  const [whole, year = '', month = '', day = '', part, hour, minute, second, half, offset] = match
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || Number(month) > 12 || !isDay(date)) return null
  const start = match.index ?? 0
  const at: [number, number] = [start, start + whole.length]
  if (hour === undefined || minute === undefined) return { date, time: null, offset: null, at }
  let hours = Number(hour)
  const afternoon = /^[Pp]/.test(half ?? '') || (part && /下午|晚/.test(part))
  if (afternoon && hours < 12) hours += 12
  if (/^[Aa]/.test(half ?? '') && hours === 12) hours = 0
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return { date, time: null, offset: null, at }
  const time = `${pad(hours)}:${minute}${second === undefined ? '' : `:${second}`}`
  return { date, time, offset: offset ? withColon(offset) : null, at }
}

const isDay = (date: string) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) === date
const withColon = (offset: string) =>
  /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset

/** Every time shown in a line, in order. */
export function stampsIn(line: string): Stamp[] {
  return [...fold(line).matchAll(pattern())].map(fromMatch).filter((one): one is Stamp => one !== null)
}

/** ISO 8601 with offset, to the second; a time that the page does not show counts as 00. */
export function isoOf(stamp: Stamp, zone: string): string {
  const time = stamp.time ?? '00:00:00'
  const full = time.length === 5 ? `${time}:00` : time
  if (stamp.offset === 'Z') return isoInZone(Date.parse(`${stamp.date}T${full}Z`), zone)
  if (stamp.offset) return `${stamp.date}T${full}${stamp.offset}`
  return isoInZone(instantOf(stamp.date, full, zone), zone)
}
