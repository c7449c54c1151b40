import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { channels, siteSettings, sources, statementVersions } from '@/db/schema'
import { systemActor } from '@/domain/account/actor'
import { startingStatement } from '@/domain/rights/starting-statement'
import { env } from '@/lib/env'
import { hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { legalDate, startOfDay } from '@/lib/time'
import { parse } from './parse'

const name = z.string().trim().min(1).max(60)
export const foundSiteInput = z.object({ name, host: name, operator: name, contactEmail: z.email() })

/**
 * Gives a new site what every page rests on: settings, a first channel, its own entry in the registry and a statement
 * that reserves everything. `npm run setup` alone calls it. False where the site stands already.
 */
export async function foundSite(raw: z.input<typeof foundSiteInput>, at = Date.now()): Promise<boolean> {
  const { name: site, host, operator, contactEmail } = parse(foundSiteInput, raw)
  return transaction(async (tx) => {
    const [known] = await tx.select({ id: statementVersions.id }).from(statementVersions).limit(1)
    if (known) return false
    // From the start of the day, so that what is published today is judged under it.
    const statement = startingStatement(
      { name: site, host, operator, timeZone: env.timeZone },
      newId(),
      startOfDay(legalDate(at, env.timeZone), env.timeZone),
    )
    const hash = hashOf(statement)
    await tx.insert(statementVersions).values({
      id: statement.id,
      version: statement.version,
      doc: statement,
      hash,
      effectiveFrom: statement.effectiveFrom,
      createdAt: at,
    })
    await tx.insert(siteSettings).values({
      id: 'site',
      version: 1,
      settings: {
        name: { 'zh-CN': site, en: site },
        letterNumber: '授〔{year}〕{number}号',
        contactEmail,
        approvedSourcesOnly: false,
        demo: false,
      },
    })
    await tx
      .insert(channels)
      .values({ id: newId(), slug: 'news', name: { 'zh-CN': '要闻', en: 'News' }, position: 1 })
    await tx.insert(sources).values({
      id: newId(),
      name: site,
      aliases: [],
      domains: [],
      kind: 'own',
      homepage: env.siteUrl,
      contact: contactEmail,
      version: 1,
      createdAt: at,
    })
    await record(
      tx,
      systemActor,
      at,
      'statement.released',
      { type: 'statement', id: statement.id, title: statement.title['zh-CN'] },
      { version: statement.version, hash, effectiveFrom: statement.effectiveFrom },
    )
    return true
  })
}
