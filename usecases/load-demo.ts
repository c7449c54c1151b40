import 'server-only'
import { eq } from 'drizzle-orm'
import { db, transaction } from '@/db/client'
import { lastEventSeq } from '@/db/events'
import { counters, siteSettings, users } from '@/db/schema'
import { Refused } from '@/lib/refused'
import { takeSteps } from './demo/clock'
import { foundSite } from './demo/found-site'
import { type LicensingStep, licensingSteps } from './demo/license'
import { articleSteps } from './demo/write-articles'
import { type CastMember, demoCast } from './demo-cast'

/**
 * The demo newsroom. Its first half (people, site, articles) is one transaction: it is there whole or not at all. The
 * licensing half signs letters and asks the engine on what is committed, so it goes step by step, and a counter
 * that is written with the first half says how many are done: a load that was cut off goes on where it stopped.
 */
const PROGRESS = 'demo-steps'

/** Nobody, no settings and nothing recorded: only such a database may be filled. */
export async function isEmpty(): Promise<boolean> {
  const [person] = await db().select({ id: users.id }).from(users).limit(1)
  const [settings] = await db().select({ id: siteSettings.id }).from(siteSettings).limit(1)
  return !person && !settings && (await lastEventSeq()) === 0
}

/** Steps done of a load that was cut off; null where none is under way. */
async function unfinished(): Promise<number | null> {
  const [row] = await db().select({ value: counters.value }).from(counters).where(eq(counters.key, PROGRESS))
  return row?.value ?? null
}

/** Whether the demo is to be loaded: into an empty database, or to the end where an earlier load was cut off. */
export const demoWanted = async (): Promise<boolean> => (await isEmpty()) || (await unfinished()) !== null

/**
 * Loads the demo newsroom with its story counted back from `now`. Throws `Refused('demo-not-empty')` where anything
 * else, or the whole demo, is there already.
 */
export async function loadDemo(now = Date.now()): Promise<CastMember[]> {
  if (await isEmpty()) await loadNewsroom(now)
  const done = await unfinished()
  if (done === null) throw new Refused('demo-not-empty')
  for (const [place, step] of licensingSteps(now).entries()) if (place >= done) await takeStep(step, place)
  await transaction((tx) => tx.delete(counters).where(eq(counters.key, PROGRESS)))
  return demoCast()
}

const loadNewsroom = (now: number) =>
  transaction(async (tx) => {
    const { cast, steps } = await foundSite(tx, now)
    await takeSteps([...steps, ...(await articleSteps(tx, cast, now))])
    await tx.insert(counters).values({ key: PROGRESS, value: 0 })
  })

async function takeStep(step: LicensingStep, place: number): Promise<void> {
  const note = () =>
    transaction((tx) =>
      tx
        .update(counters)
        .set({ value: place + 1 })
        .where(eq(counters.key, PROGRESS)),
    )
  if (step.whole)
    await transaction(async () => {
      await step.take()
      await note()
    })
  else {
    await step.take()
    await note()
  }
}
