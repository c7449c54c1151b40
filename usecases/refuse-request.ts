import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { RequestRow } from '@/db/requests'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { Refused } from '@/lib/refused'
import { mailOrganisation } from './licensing-mail'
import { parse } from './parse'
import { changeRequest, requestSubject, updateRequest } from './request-change'

export const refuseInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  reason: z.string().trim().min(1).max(2000),
  /** Ids of clauses of the statement in force that the refusal rests on. */
  clauses: z.array(z.string()).max(20).default([]),
})

/** The office refuses, with its reason and the clauses it rests on. Throws `Refused('clause-unknown', {clause})`. */
export async function refuseRequest(
  actor: Actor,
  input: z.input<typeof refuseInput>,
  at = Date.now(),
): Promise<RequestRow> {
  authorise(actor, 'refuseRequest')
  const { reason, clauses, ...which } = parse(refuseInput, input)
  return changeRequest(actor, 'refuse', which, async ({ tx, request, organisation, next }) => {
    const statement = await statementAt(at, tx)
    const unknown = clauses.find((id) => !statement.clauses.some((clause) => clause.id === id))
    if (unknown !== undefined) throw new Refused('clause-unknown', { clause: unknown })
    const saved = await updateRequest(tx, request, {
      state: next,
      reason,
      decidedBy: actor.id,
      decidedAt: at,
    })
    await record(tx, actor, at, 'request.refused', requestSubject(request), { reason, clauses })
    await mailOrganisation(tx, at, `request.refused:${request.id}`, organisation, 'requestRefused', {
      number: request.number,
      reason,
      clauses: clauses.length ? `${clauses.join('、')} (${statement.version})` : '—',
    })
    return saved
  })
}
