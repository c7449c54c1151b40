import 'server-only'
import { and, asc, eq, ne } from 'drizzle-orm'
import { type Database, db } from './client'
import { organisations, users } from './schema'

export type UserRow = typeof users.$inferSelect

/** An address is one person's whatever its case and width. */
export const normaliseEmail = (email: string) => email.normalize('NFKC').trim().toLowerCase()

export async function findUserByEmail(email: string, tx: Database = db()): Promise<UserRow | null> {
  const [row] = await tx
    .select()
    .from(users)
    .where(eq(users.email, normaliseEmail(email)))
    .limit(1)
  return row ?? null
}

export async function findUser(id: string, tx: Database = db()): Promise<UserRow | null> {
  const [row] = await tx.select().from(users).where(eq(users.id, id)).limit(1)
  return row ?? null
}

export const insertUser = async (tx: Database, row: UserRow): Promise<void> => {
  await tx.insert(users).values({ ...row, email: normaliseEmail(row.email) })
}

/** Changes the row where it still has `version`; false where somebody else was first. */
export async function updateUser(
  tx: Database,
  id: string,
  version: number,
  change: Partial<Omit<UserRow, 'id' | 'version' | 'createdAt'>>,
): Promise<boolean> {
  const changed = await tx
    .update(users)
    .set({ ...change, version: version + 1 })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ id: users.id })
  return changed.length === 1
}

/** Whether somebody other than this person is an active admin. */
export async function hasOtherAdmin(tx: Database, id: string): Promise<boolean> {
  const active = await tx
    .select({ roles: users.roles })
    .from(users)
    .where(and(eq(users.state, 'active'), ne(users.id, id)))
  return active.some((one) => one.roles.includes('admin'))
}

export interface PersonRow extends Omit<UserRow, 'passwordHash'> {
  organisationName: string | null
}

/** Everybody with an account, by name. */
export const listPeople = (): Promise<PersonRow[]> =>
  db()
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      roles: users.roles,
      organisationId: users.organisationId,
      organisationName: organisations.name,
      locale: users.locale,
      state: users.state,
      demo: users.demo,
      version: users.version,
      createdAt: users.createdAt,
    })
    .from(users)
    .leftJoin(organisations, eq(users.organisationId, organisations.id))
    .orderBy(asc(users.name), asc(users.id))

/** The demo's cast, for the log-in page. */
export const listDemoPeople = () =>
  db()
    .select({ email: users.email, name: users.name, roles: users.roles })
    .from(users)
    .where(and(eq(users.demo, true), eq(users.state, 'active')))
    .orderBy(asc(users.createdAt), asc(users.id))
