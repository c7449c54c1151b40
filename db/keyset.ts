import 'server-only'
import { and, type Column, desc, eq, lt, or, type SQL, sql } from 'drizzle-orm'

/** Where a page ended: the next one holds what comes before it, newest first. */
export interface Cursor {
  at: number
  id: string
}

export interface Page<T> {
  rows: T[]
  /** Null: that was the last page. */
  next: Cursor | null
}

/** Rows behind the cursor by (instant, id), both falling. */
export const behind = (at: Column, id: Column, before: Cursor | undefined): SQL | undefined =>
  before ? or(lt(at, before.at), and(eq(at, before.at), lt(id, before.id))) : undefined

export const newestFirst = (at: Column, id: Column) => [desc(at), desc(id)]

/** Makes a page of `limit` from one row more than that. */
export function pageOf<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => Cursor): Page<T> {
  const kept = rows.slice(0, limit)
  const last = kept.at(-1)
  return { rows: kept, next: rows.length > limit && last ? cursorOf(last) : null }
}

/** Page sizes are the program's, whatever an address asks for. */
export const pageSize = (limit: number | undefined, usual = 20, most = 100) =>
  Math.min(Math.max(Math.trunc(limit ?? usual) || usual, 1), most)

/** Holds for no row. */
export const none: SQL = sql`1 = 0`
