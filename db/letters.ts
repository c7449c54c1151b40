import 'server-only'
import { eq } from 'drizzle-orm'
import type { Actor } from '@/domain/account/actor'
import { notFound } from '@/lib/refused'
import { db } from './client'
import { visibleGrant } from './grants'
import { letters } from './schema'

export type LetterRow = typeof letters.$inferSelect

/** The letter of a grant that the actor may see. Throws `Refused('not-found')`. */
export async function letterOfGrant(actor: Actor, grantId: string): Promise<LetterRow> {
  await visibleGrant(db(), actor, grantId)
  const [row] = await db().select().from(letters).where(eq(letters.grantId, grantId))
  if (!row) throw notFound()
  return row
}
