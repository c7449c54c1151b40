import 'server-only'
import { and, eq } from 'drizzle-orm'
import { type Database, transaction } from '@/db/client'
import type { OrganisationRow } from '@/db/organisations'
import { type RequestRow, visibleRequest } from '@/db/requests'
import { requestMessages, requests } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { type RequestAction, requestTransition } from '@/domain/licensing/request'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'

/** What every verb on a request shares: read it, ask the table, change it under its version. */

export interface RequestChange {
  tx: Database
  request: RequestRow
  organisation: OrganisationRow
  next: RequestRow['state']
}

/** `version`, where given, is the one that the person has seen; another one is refused, never written over. */
export const changeRequest = <T>(
  actor: Actor,
  action: RequestAction,
  input: { id: string; version?: number | undefined },
  work: (change: RequestChange) => Promise<T>,
): Promise<T> =>
  transaction(async (tx) => {
    const { request, organisation } = await visibleRequest(tx, actor, input.id)
    if (input.version !== undefined && input.version !== request.version) throw requestChanged(request)
    return work({ tx, request, organisation, next: requestTransition(request, action, actor) })
  })

const requestChanged = (request: RequestRow) =>
  new Refused('changed-meanwhile', { version: request.version, title: request.number })

/** Writes the row if it still has the version that the decision was made on. */
export async function updateRequest(
  tx: Database,
  request: RequestRow,
  set: Partial<typeof requests.$inferInsert>,
): Promise<RequestRow> {
  const [row] = await tx
    .update(requests)
    .set({ ...set, version: request.version + 1 })
    .where(and(eq(requests.id, request.id), eq(requests.version, request.version)))
    .returning()
  if (!row) throw requestChanged(request)
  return row
}

/** Adds to the talk between licensee and office. */
export async function say(
  tx: Database,
  request: RequestRow,
  side: 'licensee' | 'office',
  actor: Actor,
  text: string,
  at: number,
): Promise<void> {
  await tx
    .insert(requestMessages)
    .values({ id: newId(), requestId: request.id, side, by: actor.id, byName: actor.name, text, at })
}

export const requestSubject = (request: Pick<RequestRow, 'id' | 'number'>) => ({
  type: 'request' as const,
  id: request.id,
  title: request.number,
})
