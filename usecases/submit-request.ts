import 'server-only'
import { z } from 'zod'
import { articleIdOf } from '@/db/catalogue'
import { type Database, transaction } from '@/db/client'
import { record } from '@/db/events'
import { nextNumber } from '@/db/numbers'
import type { OrganisationRow } from '@/db/organisations'
import type { RequestRow } from '@/db/requests'
import { requestItems, requests } from '@/db/schema'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { type Scope, scope } from '@/domain/rights/scope'
import { env } from '@/lib/env'
import { hashOf } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { legalDate } from '@/lib/time'
import { type Answer, engineRefusal, quoteFor } from './engine-answer'
import { licenseeOrganisation } from './licensee-organisation'
import { mailOffice } from './licensing-mail'
import { offeredScope } from './offered-scope'
import { parse } from './parse'
import { requestSubject } from './request-change'

export const submitRequestInput = z.object({
  /** 稿号 or ids. */
  articles: z.array(z.string().min(1)).min(1).max(50),
  scope,
  purpose: z.string().trim().min(1).max(1000),
  /** The statement version that stood on the screen; where another is in force meanwhile, it is to be read first. */
  statementId: z.string().optional(),
})

/**
 * Sends a request for a scope on some items. The engine's quote for each is kept as it was given. What may never be
 * asked for is refused with its clause: the whole request where no item is left, and then nothing is written.
 */
export async function submitRequest(
  actor: Actor,
  input: z.input<typeof submitRequestInput>,
  at = Date.now(),
): Promise<RequestRow> {
  authorise(actor, 'submitRequest')
  const asked = parse(submitRequestInput, input)
  return transaction(async (tx) => {
    const organisation = await licenseeOrganisation(tx, actor)
    const statement = await statementAt(at, tx)
    if (asked.statementId !== undefined && asked.statementId !== statement.id)
      throw new Refused('statement-changed', { version: statement.version })
    const wanted = offeredScope(asked.scope, statement, at)
    const answers = await quotes(tx, asked.articles, organisation, wanted, at)
    const open = answers.filter(({ decision }) => decision.outcome !== 'deny')
    const [first] = answers
    if (open.length === 0 && first) throw engineRefusal(first.decision)
    const [request] = await tx
      .insert(requests)
      .values({
        id: newId(),
        number: await requestNumber(tx, at),
        organisationId: organisation.id,
        state: 'submitted',
        scope: wanted,
        purpose: asked.purpose,
        statementId: statement.id,
        statementHash: hashOf(statement),
        createdBy: actor.id,
        createdAt: at,
        decidedBy: null,
        decidedAt: null,
        reason: null,
        version: 1,
      })
      .returning()
    if (!request) throw new Error('the request was not written')
    for (const { view, decision } of answers)
      await tx
        .insert(requestItems)
        .values({ id: newId(), requestId: request.id, articleId: view.item.id, decision })
    await record(tx, actor, at, 'request.submitted', requestSubject(request), {
      articles: answers.map(({ view }) => view.item.number),
      statement: statement.version,
      outcomes: Object.fromEntries(answers.map(({ view, decision }) => [view.item.number, decision.code])),
    })
    await mailOffice(tx, at, `request.submitted:${request.id}`, 'requestSubmitted', {
      number: request.number,
      organisation: organisation.name,
      purpose: asked.purpose,
      works: answers.map(({ view }) => `《${view.item.title}》`).join('、'),
    })
    return request
  })
}

/** An item named twice, by number and by id, is one item. */
async function quotes(
  tx: Database,
  keys: readonly string[],
  organisation: OrganisationRow,
  wanted: Scope,
  at: number,
): Promise<Answer[]> {
  const ids = new Set<string | null>()
  for (const key of keys) ids.add(await articleIdOf(tx, key))
  const answers: Answer[] = []
  for (const id of ids) answers.push(await quoteFor(tx, id, organisation, wanted, at))
  return answers
}

async function requestNumber(tx: Database, at: number): Promise<string> {
  const year = legalDate(at, env.timeZone).slice(0, 4)
  const drawn = await nextNumber(tx, `request-${year}`)
  return `L-${year}-${String(drawn).padStart(4, '0')}`
}
