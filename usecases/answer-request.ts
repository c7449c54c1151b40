import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { RequestRow } from '@/db/requests'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { mailOffice } from './licensing-mail'
import { parse } from './parse'
import { changeRequest, requestSubject, say, updateRequest } from './request-change'

export const answerInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  text: z.string().trim().min(1).max(2000),
})

/** The licensee answers what the office asked back; the request is before the office again. */
export async function answerRequest(
  actor: Actor,
  input: z.input<typeof answerInput>,
  at = Date.now(),
): Promise<RequestRow> {
  authorise(actor, 'answerRequest')
  const { text, ...which } = parse(answerInput, input)
  return changeRequest(actor, 'answer', which, async ({ tx, request, organisation, next }) => {
    const saved = await updateRequest(tx, request, { state: next })
    await say(tx, request, 'licensee', actor, text, at)
    await record(tx, actor, at, 'request.answered', requestSubject(request), { text })
    await mailOffice(tx, at, `request.answered:${request.id}:${saved.version}`, 'requestAnswered', {
      number: request.number,
      organisation: organisation.name,
      text,
    })
    return saved
  })
}
