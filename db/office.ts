import 'server-only'
import { and, count, eq, gt, lte, type SQL } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import { days } from '@/lib/time'
import { db } from './client'
import { countDisputes } from './disputes'
import { grants, organisations, requests } from './schema'

/** How long before its end a grant is called to mind. */
export const SOON = days(30)

export interface OfficeCounts {
  submitted: number
  askedBack: number
  organisations: number
  /** Grants in force that end within `SOON`. */
  ending: number
  disputes: number
}

/** What waits for the rights office. */
export async function officeCounts(actor: Actor, at: number): Promise<OfficeCounts> {
  if (!hasRole(actor, ['rights']))
    return { submitted: 0, askedBack: 0, organisations: 0, ending: 0, disputes: 0 }
  const [submitted, askedBack, pending, ending, disputes] = await Promise.all([
    number(db().select({ n: count() }).from(requests).where(eq(requests.state, 'submitted'))),
    number(db().select({ n: count() }).from(requests).where(eq(requests.state, 'askedBack'))),
    number(db().select({ n: count() }).from(organisations).where(eq(organisations.state, 'pending'))),
    number(db().select({ n: count() }).from(grants).where(endingSoon(at))),
    countDisputes(),
  ])
  return { submitted, askedBack, organisations: pending, ending, disputes }
}

/** In force, and over within `SOON`. */
const endingSoon = (at: number): SQL | undefined =>
  and(eq(grants.state, 'active'), gt(grants.termTo, at), lte(grants.termTo, at + SOON))

const number = async (query: PromiseLike<{ n: number }[]>): Promise<number> => (await query)[0]?.n ?? 0
