import * as pg from './columns.pg'
import * as sqlite from './columns.sqlite'

/**
 * One vocabulary of columns for two databases: `DATABASE_URL` picks at start, and the types are PostgreSQL's for both,
 * so that `schema.ts` is written once.
 */
const chosen = /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '')
  ? pg
  : (sqlite as unknown as typeof pg)

export const { table, text, integer, bool, instant, money, json, index, uniqueIndex, primaryKey } = chosen
