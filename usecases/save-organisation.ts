import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { OrganisationRow } from '@/db/organisations'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { channel } from '@/domain/rights/scope'
import { canonicalText } from '@/lib/hash'
import { Refused } from '@/lib/refused'
import { changeOrganisation, organisationSubject, updateOrganisation } from './organisation-change'
import { parse } from './parse'

export const saveOrganisationInput = z.object({
  version: z.int().optional(),
  contactName: z.string().trim().min(1).max(80),
  contactEmail: z.email().max(200),
  contactPhone: z.string().trim().max(40),
  channels: z.array(channel).max(100),
})

/** A licensee keeps its contact and its channels; name and credit code are what the office has verified. */
export async function saveOrganisation(
  actor: Actor,
  input: z.input<typeof saveOrganisationInput>,
  at = Date.now(),
): Promise<OrganisationRow> {
  authorise(actor, 'saveOrganisation')
  const { version, ...wanted } = parse(saveOrganisationInput, input)
  if (!actor.organisationId) throw new Refused('organisation-missing')
  return changeOrganisation(actor, { id: actor.organisationId, version }, async (tx, organisation) => {
    const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (field) => canonicalText(wanted[field]) !== canonicalText(organisation[field]),
    )
    if (fields.length === 0) return organisation
    const saved = await updateOrganisation(tx, organisation, wanted)
    await record(tx, actor, at, 'organisation.changed', organisationSubject(organisation), { fields })
    return saved
  })
}
