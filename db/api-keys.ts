import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database } from './client'
import { apiKeys } from './schema'

/** Whether the key still opens anything; false for one that is not there. */
export async function keyLives(on: Database, id: string): Promise<boolean> {
  const [row] = await on.select({ revokedAt: apiKeys.revokedAt }).from(apiKeys).where(eq(apiKeys.id, id))
  return row?.revokedAt === null
}

export const markKeyUsed = async (tx: Database, id: string, at: number): Promise<void> => {
  await tx.update(apiKeys).set({ usedAt: at }).where(eq(apiKeys.id, id))
}
