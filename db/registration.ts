import 'server-only'
import { eq } from 'drizzle-orm'
import type { Database } from './client'
import { organisations } from './schema'

export const insertOrganisation = async (
  tx: Database,
  row: typeof organisations.$inferInsert,
): Promise<void> => {
  await tx.insert(organisations).values(row)
}

/** Whether an organisation with this code (in the register's form) is there already. */
export async function organisationByCreditCode(tx: Database, creditCode: string): Promise<boolean> {
  const found = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.creditCode, creditCode))
    .limit(1)
  return found.length > 0
}
