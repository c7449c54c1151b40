import 'server-only'
import { asc, desc, eq, lte } from 'drizzle-orm'
import type { StatementVersion } from '@/domain/rights/statement'
import { Refused } from '@/lib/refused'
import { type Database, db } from './client'
import { statementVersions } from './schema'

/** The statement in force at an instant. A site without one cannot say whose anything is: `Refused('no-statement')`. */
export async function statementAt(at: number, from: Database = db()): Promise<StatementVersion> {
  const [row] = await from
    .select({ doc: statementVersions.doc })
    .from(statementVersions)
    .where(lte(statementVersions.effectiveFrom, at))
    .orderBy(desc(statementVersions.effectiveFrom))
    .limit(1)
  if (!row) throw new Refused('no-statement')
  return row.doc
}

export async function statementById(id: string, from: Database = db()): Promise<StatementVersion | null> {
  const [row] = await from
    .select({ doc: statementVersions.doc })
    .from(statementVersions)
    .where(eq(statementVersions.id, id))
  return row?.doc ?? null
}

/** Every version, oldest first. */
export async function allStatements(from: Database = db()): Promise<StatementVersion[]> {
  const rows = await from
    .select({ doc: statementVersions.doc })
    .from(statementVersions)
    .orderBy(asc(statementVersions.effectiveFrom))
  return rows.map((row) => row.doc)
}
