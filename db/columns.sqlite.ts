import {
  index,
  primaryKey,
  integer as sqliteInteger,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
export const text = (name: string) => sqliteText(name)
export const integer = (name: string) => sqliteInteger(name)
export const bool = (name: string) => sqliteInteger(name, { mode: 'boolean' })
/** UTC milliseconds. */
export const instant = (name: string) => sqliteInteger(name)
/** Integer minor units. */
export const money = (name: string) => sqliteInteger(name)
export const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>()
export { index, primaryKey, uniqueIndex }
