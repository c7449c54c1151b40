import 'server-only'
import type { Database } from '@/db/client'
import { type OrganisationRow, visibleOrganisation } from '@/db/organisations'
import type { Actor } from '@/domain/account/actor'
import { Refused } from '@/lib/refused'

/**
 * The organisation that a licensee acts for. Throws `Refused('organisation-missing')` for a person without one and
 * `Refused('organisation-suspended')` where the office has suspended it.
 */
export async function licenseeOrganisation(on: Database, actor: Actor): Promise<OrganisationRow> {
  if (!actor.organisationId) throw new Refused('organisation-missing')
  const organisation = await visibleOrganisation(on, actor, actor.organisationId)
  if (organisation.state === 'suspended')
    throw new Refused('organisation-suspended', { name: organisation.name })
  return organisation
}
