import 'server-only'
import { z } from 'zod'
import { db } from '@/db/client'
import { itemsOfRequest, visibleRequest } from '@/db/requests'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import type { Decision } from '@/domain/rights/decision'
import { scope } from '@/domain/rights/scope'
import { scopeWithin } from '@/domain/rights/scope-within'
import { citeStatement } from '@/domain/rights/statement'
import { type Cite, type Facts, Refused } from '@/lib/refused'
import { attempt } from '@/lib/result'
import { grantAnswer } from './engine-answer'
import { offeredScope } from './offered-scope'
import { parse } from './parse'

export const previewGrantInput = z.object({
  id: z.string(),
  /** A scope within the one asked for; the whole of it unless told. */
  scope: scope.optional(),
})

export interface GrantPreview {
  /** What stands in the way of the grant as a whole, whatever is chosen. */
  obstacle: { code: string; facts: Facts; cites: readonly Cite[] } | null
  items: { articleId: string; decision: Decision }[]
}

/** What the engine says now of granting each item of a request, with or without a narrower scope. Writes nothing. */
export async function previewGrant(
  actor: Actor,
  input: z.input<typeof previewGrantInput>,
  at = Date.now(),
): Promise<GrantPreview> {
  authorise(actor, 'grantRequest')
  const asked = parse(previewGrantInput, input)
  const { request, organisation } = await visibleRequest(db(), actor, asked.id)
  const statement = await statementAt(at)
  const wanted = asked.scope ?? request.scope
  const tried = await attempt(async () => {
    if (organisation.state !== 'verified')
      throw new Refused('organisation-not-verified', { name: organisation.name }, [
        citeStatement(statement, 'licensees'),
      ])
    const { verdict, exceeds } = scopeWithin(request.scope, wanted)
    if (verdict !== 'true') throw new Refused('scope-wider', { dimension: exceeds[0] ?? '', all: exceeds })
    offeredScope(wanted, statement, at)
  })
  const items: GrantPreview['items'] = []
  for (const { articleId } of await itemsOfRequest(db(), request.id)) {
    const { decision } = await grantAnswer(
      db(),
      actor,
      articleId,
      organisation,
      wanted,
      request.statementId,
      at,
    )
    items.push({ articleId, decision })
  }
  return { obstacle: tried.ok ? null : tried.refusal, items }
}
