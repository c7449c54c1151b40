import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Database, transaction } from '@/db/client'
import { type OrganisationRow, visibleOrganisation } from '@/db/organisations'
import { organisations } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { Refused } from '@/lib/refused'

/** Opens a transaction on an organisation that the actor may see, at the version that they have seen. */
export const changeOrganisation = <T>(
  actor: Actor,
  input: { id: string; version?: number | undefined },
  work: (tx: Database, organisation: OrganisationRow) => Promise<T>,
): Promise<T> =>
  transaction(async (tx) => {
    const organisation = await visibleOrganisation(tx, actor, input.id)
    if (input.version !== undefined && input.version !== organisation.version)
      throw organisationChanged(organisation)
    return work(tx, organisation)
  })

const organisationChanged = (one: OrganisationRow) =>
  new Refused('changed-meanwhile', { version: one.version, title: one.name })

export async function updateOrganisation(
  tx: Database,
  organisation: OrganisationRow,
  set: Partial<typeof organisations.$inferInsert>,
): Promise<OrganisationRow> {
  const [row] = await tx
    .update(organisations)
    .set({ ...set, version: organisation.version + 1 })
    .where(and(eq(organisations.id, organisation.id), eq(organisations.version, organisation.version)))
    .returning()
  if (!row) throw organisationChanged(organisation)
  return row
}

export const organisationSubject = (one: OrganisationRow) => ({
  type: 'organisation' as const,
  id: one.id,
  title: one.name,
})
