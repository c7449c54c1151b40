import 'server-only'
import { db } from '@/db/client'
import { keyHolder } from '@/db/organisations'
import type { Actor } from '@/domain/account/actor'
import { sha256 } from '@/lib/hash'
import { RateLimit } from '@/lib/rate'
import { Refused } from '@/lib/refused'

export interface ApiCaller {
  actor: Actor
  apiKeyId: string
}

/** Calls a minute for each key; a process counts its own. */
const limit = new RateLimit(Number(process.env.API_CALLS_PER_MINUTE) || 120)

/**
 * Who calls the delivery API, by the `Authorization` header (RFC 6750, 2.1). The key acts as a licensee of its
 * organisation. Throws `Refused('api-key-missing' | 'api-key-invalid' | 'too-many-requests' | 'organisation-suspended')`.
 */
export async function apiCaller(authorization: string | null, at = Date.now()): Promise<ApiCaller> {
  const secret = /^Bearer +([A-Za-z0-9._~+/_-]+=*) *$/i.exec(authorization ?? '')?.[1]
  if (!secret) throw new Refused('api-key-missing')
  const holder = await keyHolder(db(), sha256(secret))
  if (!holder || holder.key.revokedAt !== null) throw new Refused('api-key-invalid')
  const { key, organisation } = holder
  const wait = limit.take(key.id, at)
  if (wait > 0) throw new Refused('too-many-requests', { seconds: Math.ceil(wait / 1000) })
  if (organisation.state === 'suspended')
    throw new Refused('organisation-suspended', { name: organisation.name })
  return {
    apiKeyId: key.id,
    actor: { id: key.id, name: organisation.name, roles: ['licensee'], organisationId: organisation.id },
  }
}
