import 'server-only'
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { sameSourceName } from '@/domain/rights/source-name'
import { type Database, db } from './client'
import { type SiteSettings, siteSettings, sourceListEntries, sourceLists, sources } from './schema'

export type SourceRow = typeof sources.$inferSelect

/** The registry by name. Some hundreds of entries in the largest newsroom we know; pickers filter in the browser. */
export const listSources = (from: Database = db()) =>
  from.select().from(sources).orderBy(asc(sources.name)).limit(5000)

/** The registry's entry for a printed 来源, by name or alias. */
export async function sourceNamed(name: string, from: Database = db()): Promise<SourceRow | null> {
  if (name.trim() === '') return null
  const [exact] = await from.select().from(sources).where(eq(sources.name, name.trim())).limit(1)
  if (exact) return exact
  const all = await listSources(from)
  return all.find((one) => [one.name, ...one.aliases].some((alias) => sameSourceName(alias, name))) ?? null
}

/** Whether the name is on a list in force on that legal date; null where no list is in force. */
export async function listedOn(
  names: readonly string[],
  date: string,
  from: Database = db(),
): Promise<boolean | null> {
  const lists = await from
    .select({ id: sourceLists.id })
    .from(sourceLists)
    .where(
      and(lte(sourceLists.validFrom, date), or(isNull(sourceLists.validTo), gt(sourceLists.validTo, date))),
    )
  if (lists.length === 0) return null
  for (const list of lists)
    for (const name of names) {
      const [found] = await from
        .select({ name: sourceListEntries.name })
        .from(sourceListEntries)
        .where(and(eq(sourceListEntries.listId, list.id), eq(sourceListEntries.name, name)))
        .limit(1)
      if (found) return true
    }
  return false
}

export async function readSettings(from: Database = db()): Promise<SiteSettings> {
  const [row] = await from.select({ settings: siteSettings.settings }).from(siteSettings).limit(1)
  return (
    row?.settings ?? {
      name: { 'zh-CN': 'Colophon', en: 'Colophon' },
      letterNumber: '授〔{year}〕{number}号',
      contactEmail: '',
      approvedSourcesOnly: false,
      demo: false,
    }
  )
}
