import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Database, db } from './client'
import { users } from './schema'

/** What a server must know before it listens. */

/** Nobody has an account yet, so nothing else can have been made either. */
export async function hasNobody(tx: Database = db()): Promise<boolean> {
  const found = await tx.select({ id: users.id }).from(users).limit(1)
  return found.length === 0
}

/** An active admin of the newsroom itself. The demo's do not count: their passwords are known. */
export async function hasOwnAdmin(tx: Database = db()): Promise<boolean> {
  const active = await tx
    .select({ roles: users.roles })
    .from(users)
    .where(and(eq(users.state, 'active'), eq(users.demo, false)))
  return active.some((one) => one.roles.includes('admin'))
}
