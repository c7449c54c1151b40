import 'server-only'
import type { Database } from '@/db/client'
import { type EngineView, engineView } from '@/db/decision-state'
import type { OrganisationRow } from '@/db/organisations'
import type { Actor } from '@/domain/account/actor'
import { type Asking, askForScope } from '@/domain/licensing/ask'
import { decide } from '@/domain/rights/decide'
import type { Decision } from '@/domain/rights/decision'
import type { Scope } from '@/domain/rights/scope'
import { notFound, Refused } from '@/lib/refused'

export interface Answer {
  decision: Decision
  view: EngineView
}

/** A suspended organisation's credential counts no more; a pending one may ask. */
export const organisationAsking = (organisation: OrganisationRow): Asking => ({
  kind: 'licensee',
  organisationId: organisation.id,
  organisationName: organisation.name,
  roles: ['licensee'],
  credential: organisation.state === 'suspended' ? 'revoked' : 'valid',
})

const officeAsking = (actor: Actor): Asking => ({
  kind: 'staff',
  organisationId: null,
  organisationName: null,
  roles: actor.roles,
  credential: 'valid',
})

/** What a licensee may see of the shelf: everything that readers see or have seen. The rest is not found. */
export async function licenseeView(
  on: Database,
  articleId: string | null,
  organisationId: string,
  at: number,
): Promise<EngineView> {
  const view = articleId ? await engineView(on, articleId, organisationId, at) : null
  if (!view || view.state.item.state === 'draft') throw notFound()
  return view
}

/** Whether this scope could be licensed to the organisation: clause, duties, price of the refusal. No writes. */
export async function quoteFor(
  on: Database,
  articleId: string | null,
  organisation: OrganisationRow,
  scope: Scope,
  at: number,
): Promise<Answer> {
  const view = await licenseeView(on, articleId, organisation.id, at)
  const request = askForScope(
    'quote',
    at,
    organisationAsking(organisation),
    scope,
    view.state.item.components,
  )
  return { view, decision: decide({ request, state: view.state }) }
}

/** Whether the office may grant this scope to the organisation now; asked inside the transaction that grants. */
export async function grantAnswer(
  on: Database,
  office: Actor,
  articleId: string,
  organisation: OrganisationRow,
  scope: Scope,
  statementSeenId: string,
  at: number,
): Promise<Answer> {
  const view = await engineView(on, articleId, organisation.id, at)
  if (!view) throw notFound()
  const request = askForScope('grant', at, officeAsking(office), scope, view.state.item.components, {
    licenseeId: organisation.id,
    statementSeenId,
  })
  return { view, decision: decide({ request, state: view.state }) }
}

/** The engine's answer as a refusal; its sentence stands under `decision.reason.<code>`. */
export const engineRefusal = (decision: Pick<Decision, 'code' | 'facts' | 'cites'>) =>
  new Refused(
    decision.code,
    decision.facts,
    decision.cites.map(({ textHash, ...cite }) => (textHash === undefined ? cite : { ...cite, textHash })),
  )
