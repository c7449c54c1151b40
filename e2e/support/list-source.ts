import { closeDatabase, transaction } from '@/db/client'
import { sourceListEntries, sourceLists, sources } from '@/db/schema'
import { newId } from '@/lib/ids'

/** Puts an outlet into the registry and on every approved list: a newsroom does so before it reprints from it. */
const [name = ''] = process.argv.slice(2)
await transaction(async (tx) => {
  await tx
    .insert(sources)
    .values({
      id: newId(),
      name,
      aliases: [],
      domains: [],
      kind: 'media',
      homepage: null,
      contact: null,
      version: 1,
      createdAt: Date.now(),
    })
    .onConflictDoNothing()
  for (const list of await tx.select({ id: sourceLists.id }).from(sourceLists))
    await tx.insert(sourceListEntries).values({ listId: list.id, name }).onConflictDoNothing()
})
await closeDatabase()
