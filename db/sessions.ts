import 'server-only'
import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import { days, minutes } from '@/lib/time'
import { type Database, db, transaction } from './client'
import { sessions, users } from './schema'

export type SessionRow = typeof sessions.$inferSelect

/** A session lasts at most so long, and ends where it was not used for a while. */
export const SESSION_LIFE = days(30)
const IDLE_LIFE = days(7)
/** How often a session that is in use notes it: each note is a write. */
const NOTE_EVERY = minutes(5)

export const insertSession = async (tx: Database, row: SessionRow): Promise<void> => {
  await tx.insert(sessions).values(row)
}

const live = (at: number) =>
  and(isNull(sessions.endedAt), gt(sessions.expiresAt, at), gt(sessions.seenAt, at - IDLE_LIFE))

/** The session that can still be used at that instant, with its person as they are now; null where there is none. */
export async function findLiveSession(id: string, at: number) {
  const [row] = await db()
    .select({
      id: sessions.id,
      seenAt: sessions.seenAt,
      user: {
        id: users.id,
        email: users.email,
        name: users.name,
        roles: users.roles,
        organisationId: users.organisationId,
        locale: users.locale,
        demo: users.demo,
      },
    })
    .from(sessions)
    .innerJoin(users, eq(sessions.userId, users.id))
    .where(and(eq(sessions.id, id), live(at), eq(users.state, 'active')))
    .limit(1)
  return row ?? null
}

/** Notes that the session is in use, now and then. */
export async function noteSeen(id: string, seenAt: number, at: number): Promise<void> {
  if (at - seenAt < NOTE_EVERY) return
  await transaction(async (tx) => {
    await tx.update(sessions).set({ seenAt: at }).where(eq(sessions.id, id))
  })
}

/** A session of that person that has not been ended, or null. */
export async function findOpenSession(tx: Database, id: string): Promise<SessionRow | null> {
  const [row] = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    .limit(1)
  return row ?? null
}

export const markSessionEnded = async (tx: Database, id: string, at: number): Promise<void> => {
  await tx.update(sessions).set({ endedAt: at }).where(eq(sessions.id, id))
}

/** Ends all sessions of a person, but for the one that is kept; returns those ended. */
export const markSessionsEnded = (tx: Database, userId: string, at: number, keep = '') =>
  tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt), ne(sessions.id, keep)))
    .returning({ id: sessions.id })

/** Sessions of a person that could still be used, newest first. */
export const listLiveSessions = (userId: string, at: number) =>
  db()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), live(at)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
