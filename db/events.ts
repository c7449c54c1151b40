import 'server-only'
import { and, asc, desc, eq, gt, lt, max } from 'drizzle-orm'
import type { Actor } from '@/domain/account/actor'
import { CHAIN_START, type ChainedEvent, type EventData, type EventType, type Subject } from '@/domain/events'
import { canonicalText, hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { type Database, db } from './client'
import { events } from './schema'

export type EventRow = typeof events.$inferSelect

/** Writes one event behind the last, inside the transaction of what it tells of. */
export async function record<T extends EventType>(
  tx: Database,
  actor: Pick<Actor, 'id' | 'name'>,
  at: number,
  type: T,
  subject: Subject,
  data: EventData[T],
): Promise<void> {
  const [last] = await tx
    .select({ seq: events.seq, hash: events.hash })
    .from(events)
    .orderBy(desc(events.seq))
    .limit(1)
  const link: ChainedEvent = {
    seq: (last?.seq ?? 0) + 1,
    id: newId(),
    at,
    type,
    actorId: actor.id,
    actorName: actor.name,
    subjectType: subject.type,
    subjectId: subject.id,
    subjectTitle: subject.title,
    data: canonicalText(data),
    previousHash: last?.hash ?? CHAIN_START,
  }
  await tx.insert(events).values({ ...link, hash: hashOf(link) })
}

export interface ChainReport {
  events: number
  /** Sequence number of the first link that does not hold, or null where the chain is whole. */
  brokenAt: number | null
  head: string
}

/** Walks the whole chain: numbers without gap, each link naming the hash before it, each hash covering its link. */
export async function verifyChain(): Promise<ChainReport> {
  let head = CHAIN_START
  let seq = 0
  for (;;) {
    const page = await db()
      .select()
      .from(events)
      .where(gt(events.seq, seq))
      .orderBy(asc(events.seq))
      .limit(1000)
    for (const { hash, ...link } of page) {
      if (link.seq !== seq + 1 || link.previousHash !== head || hashOf(link) !== hash)
        return { events: seq, brokenAt: link.seq, head }
      seq = link.seq
      head = hash
    }
    if (page.length < 1000) return { events: seq, brokenAt: null, head }
  }
}

/** Newest first, keyset by sequence number. */
export async function listEvents({
  before,
  limit = 50,
}: {
  before?: number | undefined
  limit?: number
} = {}) {
  return db()
    .select()
    .from(events)
    .where(before === undefined ? undefined : lt(events.seq, before))
    .orderBy(desc(events.seq))
    .limit(limit)
}

/** What happened to one thing, oldest first. */
export async function eventsOf(type: Subject['type'], id: string, limit = 200) {
  return db()
    .select()
    .from(events)
    .where(and(eq(events.subjectType, type), eq(events.subjectId, id)))
    .orderBy(asc(events.seq))
    .limit(limit)
}

export async function lastEventSeq(): Promise<number> {
  const [row] = await db()
    .select({ seq: max(events.seq) })
    .from(events)
  return row?.seq ?? 0
}
