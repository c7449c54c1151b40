import {
  bigint,
  boolean,
  index,
  jsonb,
  integer as pgInteger,
  pgTable,
  text as pgText,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

export const table = pgTable
export const text = (name: string) => pgText(name)
export const integer = (name: string) => pgInteger(name)
export const bool = (name: string) => boolean(name)
/** UTC milliseconds; `bigint` read as a number, since milliseconds overflow a PostgreSQL integer. */
export const instant = (name: string) => bigint(name, { mode: 'number' })
/** Integer minor units; `bigint` read as a number. */
export const money = (name: string) => bigint(name, { mode: 'number' })
export const json = <T>(name: string) => jsonb(name).$type<T>()
export { index, primaryKey, uniqueIndex }
