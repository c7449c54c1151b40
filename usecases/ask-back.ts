import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { RequestRow } from '@/db/requests'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { mailOrganisation } from './licensing-mail'
import { parse } from './parse'
import { changeRequest, requestSubject, say, updateRequest } from './request-change'

export const askBackInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  text: z.string().trim().min(1).max(2000),
})

/** The office wants to know more before it decides. */
export async function askBack(
  actor: Actor,
  input: z.input<typeof askBackInput>,
  at = Date.now(),
): Promise<RequestRow> {
  authorise(actor, 'askBack')
  const { text, ...which } = parse(askBackInput, input)
  return changeRequest(actor, 'askBack', which, async ({ tx, request, organisation, next }) => {
    const saved = await updateRequest(tx, request, { state: next })
    await say(tx, request, 'office', actor, text, at)
    await record(tx, actor, at, 'request.askedBack', requestSubject(request), { text })
    const dedupe = `request.askedBack:${request.id}:${saved.version}`
    await mailOrganisation(tx, at, dedupe, organisation, 'requestAskedBack', { number: request.number, text })
    return saved
  })
}
