import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { OrganisationRow } from '@/db/organisations'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import {
  type OrganisationAction,
  organisationActions,
  organisationTransition,
} from '@/domain/licensing/organisation'
import { type LicensingMail, mailOrganisation } from './licensing-mail'
import { changeOrganisation, organisationSubject, updateOrganisation } from './organisation-change'
import { parse } from './parse'

export const verifyOrganisationInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  action: z.enum(organisationActions).default('verify'),
  /** What the office relied on, or why it suspends. */
  reason: z.string().trim().max(1000).default(''),
})

const mailOf: Record<OrganisationAction, LicensingMail> = {
  verify: 'organisationVerified',
  suspend: 'organisationSuspended',
  reinstate: 'organisationReinstated',
}

/** The office verifies an organisation against its papers, suspends it, or takes it back. */
export async function verifyOrganisation(
  actor: Actor,
  input: z.input<typeof verifyOrganisationInput>,
  at = Date.now(),
): Promise<OrganisationRow> {
  authorise(actor, 'verifyOrganisation')
  const { action, reason, ...which } = parse(verifyOrganisationInput, input)
  return changeOrganisation(actor, which, async (tx, organisation) => {
    const next = organisationTransition(organisation, action, actor)
    const saved = await updateOrganisation(tx, organisation, { state: next })
    await record(tx, actor, at, 'organisation.stateChanged', organisationSubject(organisation), {
      to: next,
      reason,
    })
    const dedupe = `organisation.${action}:${organisation.id}:${saved.version}`
    await mailOrganisation(tx, at, dedupe, saved, mailOf[action], { reason: reason || '—' })
    return saved
  })
}
