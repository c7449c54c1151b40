import { eq } from 'drizzle-orm'
import { closeDatabase, transaction } from '@/db/client'
import { grants } from '@/db/schema'

/** Lets a grant's term have ended a minute ago, as if the year had passed. */
const [id = ''] = process.argv.slice(2)
await transaction(async (tx) => {
  const [grant] = await tx.select().from(grants).where(eq(grants.id, id))
  if (!grant) throw new Error(`no grant ${id}`)
  const to = Date.now() - 60_000
  const from = to - 86_400_000
  await tx
    .update(grants)
    .set({ termFrom: from, termTo: to, scope: { ...grant.scope, term: { ...grant.scope.term, from, to } } })
    .where(eq(grants.id, id))
})
await closeDatabase()
