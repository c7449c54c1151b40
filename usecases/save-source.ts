import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, transaction } from '@/db/client'
import { contentKeys } from '@/db/content-versions'
import { record } from '@/db/events'
import { touchContent } from '@/db/numbers'
import { sources } from '@/db/schema'
import { listSources, type SourceRow } from '@/db/sources'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { sameSourceName } from '@/domain/rights/source-name'
import { newId } from '@/lib/ids'
import { notFound, Refused } from '@/lib/refused'
import { parse } from './parse'

const name = z.string().trim().min(1).max(100)
const orNull = (value: string | null) => value || null

export const saveSourceInput = z.object({
  /** Without it a new entry is made. */
  id: z.string().optional(),
  version: z.int().optional(),
  name,
  /** Other names under which the same outlet is printed. */
  aliases: z.array(name).max(50).default([]),
  /** Hosts on which the outlet publishes. */
  domains: z.array(z.hostname().max(253)).max(50).optional(),
  kind: z.enum(['own', 'media', 'government', 'agency', 'other']),
  homepage: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .nullable()
    .default(null)
    .transform(orNull),
  /** Where a request for their content is to be addressed. */
  contact: z.string().trim().max(300).nullable().default(null).transform(orNull),
})
type SaveSource = z.output<typeof saveSourceInput>

/**
 * Adds a source to the registry or changes it. No two entries may answer to one printed name, or the registry could not
 * say whose a reprint is: `Refused('source-name-taken', {name, other})`.
 */
export async function saveSource(
  actor: Actor,
  input: z.input<typeof saveSourceInput>,
  at = Date.now(),
): Promise<SourceRow> {
  authorise(actor, 'saveSource')
  const asked = parse(saveSourceInput, input)
  return transaction(async (tx) => {
    const all = await listSources(tx)
    const before = asked.id === undefined ? null : all.find((one) => one.id === asked.id)
    if (before === undefined) throw notFound()
    claimNames(asked, all)
    const saved = before ? await change(tx, before, asked) : await add(tx, asked, at)
    await record(
      tx,
      actor,
      at,
      'source.saved',
      { type: 'source', id: saved.id, title: saved.name },
      { name: saved.name },
    )
    // Readers see the entry's address beside a reprint.
    await touchContent(tx, contentKeys.frame)
    return saved
  })
}

function claimNames(asked: SaveSource, all: readonly SourceRow[]): void {
  for (const wanted of [asked.name, ...asked.aliases])
    for (const other of all)
      if (other.id !== asked.id && [other.name, ...other.aliases].some((one) => sameSourceName(one, wanted)))
        throw new Refused('source-name-taken', { name: wanted, other: other.name })
}

const valuesOf = ({ name, aliases, kind, homepage, contact }: SaveSource) => ({
  name,
  aliases: [...new Set(aliases)].filter((one) => one !== name),
  kind,
  homepage,
  contact,
})

async function add(tx: Database, asked: SaveSource, at: number): Promise<SourceRow> {
  const row = { id: newId(), ...valuesOf(asked), domains: asked.domains ?? [], version: 1, createdAt: at }
  await tx.insert(sources).values(row)
  return row
}

async function change(tx: Database, before: SourceRow, asked: SaveSource): Promise<SourceRow> {
  const stale = new Refused('changed-meanwhile', { version: before.version, title: before.name })
  if (asked.version !== undefined && asked.version !== before.version) throw stale
  const [saved] = await tx
    .update(sources)
    .set({ ...valuesOf(asked), domains: asked.domains ?? before.domains, version: before.version + 1 })
    .where(and(eq(sources.id, before.id), eq(sources.version, before.version)))
    .returning()
  if (!saved) throw stale
  return saved
}
