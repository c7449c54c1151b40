import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { apiKeys } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { notFound } from '@/lib/refused'
import { parse } from './parse'

export const revokeApiKeyInput = z.object({ id: z.string() })

/** Ends a key of the actor's organisation from this instant; a delivery in flight under it fails its second test. */
export async function revokeApiKey(
  actor: Actor,
  input: z.input<typeof revokeApiKeyInput>,
  at = Date.now(),
): Promise<void> {
  authorise(actor, 'revokeApiKey')
  const { id } = parse(revokeApiKeyInput, input)
  await transaction(async (tx) => {
    // A suspended organisation may still end its keys, so its state is not asked.
    const [key] = await tx
      .update(apiKeys)
      .set({ revokedAt: at })
      .where(
        and(
          eq(apiKeys.id, id),
          eq(apiKeys.organisationId, actor.organisationId ?? ''),
          isNull(apiKeys.revokedAt),
        ),
      )
      .returning()
    if (!key) throw notFound()
    const { name, prefix } = key
    await record(tx, actor, at, 'apiKey.revoked', { type: 'apiKey', id, title: name }, { name, prefix })
  })
}
