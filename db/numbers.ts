import 'server-only'
import { sql } from 'drizzle-orm'
import type { Database } from './client'
import { contentVersions, counters } from './schema'

/** The next human number of a series (`article-2026`), from 1; drawn in the transaction, so a rollback leaves no gap. */
export async function nextNumber(tx: Database, key: string): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ key, value: 1 })
    .onConflictDoUpdate({ target: counters.key, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
  return row?.value ?? 1
}

/** Marks a family of reader pages as changed; whatever was rendered under the old version is never served again. */
export async function touchContent(tx: Database, key: string): Promise<void> {
  await tx
    .insert(contentVersions)
    .values({ key, version: 1 })
    .onConflictDoUpdate({
      target: contentVersions.key,
      set: { version: sql`${contentVersions.version} + 1` },
    })
}
