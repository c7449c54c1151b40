import type { When } from '@/db/seed/types'
import { env } from '@/lib/env'
import { days, instantOf, legalDate, minutes } from '@/lib/time'

/** A point of the demo's story as an instant; never after `now`. */
export function instantAt(when: When, now: number): number {
  if ('minutes' in when) return now - minutes(when.minutes)
  return instantOf(legalDate(now - days(when.days), env.timeZone), when.time, env.timeZone)
}

/** Something that happened, to be done again at its time. */
export interface Step {
  at: number
  take: () => Promise<unknown>
}

/** Takes all steps in the order of their time. */
export async function takeSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps.toSorted((a, b) => a.at - b.at)) await step.take()
}
