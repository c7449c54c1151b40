import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { livingKeys } from '@/db/organisations'
import { apiKeys } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { randomToken, sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { licenseeOrganisation } from './licensee-organisation'
import { parse } from './parse'

export const createApiKeyInput = z.object({ name: z.string().trim().min(1).max(80) })

export interface CreatedApiKey {
  id: string
  name: string
  prefix: string
  /** Shown this once; only its hash is kept. */
  secret: string
}

/** Keys that an organisation may have in use at one time. */
const MOST = 20
const PREFIX = 'colophon_'

/** Makes a key for the delivery API, scoped to the actor's organisation. Throws `Refused('too-many-keys', {most})`. */
export async function createApiKey(
  actor: Actor,
  input: z.input<typeof createApiKeyInput>,
  at = Date.now(),
): Promise<CreatedApiKey> {
  authorise(actor, 'createApiKey')
  const { name } = parse(createApiKeyInput, input)
  const secret = `${PREFIX}${randomToken()}`
  const prefix = secret.slice(0, PREFIX.length + 6)
  return transaction(async (tx) => {
    const organisation = await licenseeOrganisation(tx, actor)
    if ((await livingKeys(tx, organisation.id)) >= MOST) throw new Refused('too-many-keys', { most: MOST })
    const id = newId()
    await tx.insert(apiKeys).values({
      id,
      organisationId: organisation.id,
      name,
      prefix,
      hash: sha256(secret),
      createdBy: actor.id,
      createdAt: at,
      usedAt: null,
      revokedAt: null,
    })
    await record(tx, actor, at, 'apiKey.created', { type: 'apiKey', id, title: name }, { name, prefix })
    return { id, name, prefix, secret }
  })
}
