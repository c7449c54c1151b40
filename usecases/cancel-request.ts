import 'server-only'
import { z } from 'zod'
import { record } from '@/db/events'
import type { RequestRow } from '@/db/requests'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { mailOffice } from './licensing-mail'
import { parse } from './parse'
import { changeRequest, requestSubject, updateRequest } from './request-change'

export const cancelInput = z.object({ id: z.string(), version: z.int().optional() })

/** The licensee takes its request back before it is decided. */
export async function cancelRequest(
  actor: Actor,
  input: z.input<typeof cancelInput>,
  at = Date.now(),
): Promise<RequestRow> {
  authorise(actor, 'cancelRequest')
  return changeRequest(
    actor,
    'cancel',
    parse(cancelInput, input),
    async ({ tx, request, organisation, next }) => {
      const saved = await updateRequest(tx, request, { state: next })
      await record(tx, actor, at, 'request.cancelled', requestSubject(request), {})
      await mailOffice(tx, at, `request.cancelled:${request.id}`, 'requestCancelled', {
        number: request.number,
        organisation: organisation.name,
      })
      return saved
    },
  )
}
