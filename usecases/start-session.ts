import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { countAttempt, forgiveAttempts } from '@/db/login-attempts'
import { insertSession, SESSION_LIFE } from '@/db/sessions'
import { findUser, findUserByEmail, normaliseEmail, type UserRow } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { listensOnLoopback } from '@/lib/env'
import { sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { passwordMatches } from '@/outside/password'
import { parse } from './parse'

const input = z.object({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
  /** Network address and browser, as the request told them. */
  address: z.string().max(200),
  userAgent: z.string().transform((text) => text.slice(0, 300)),
})

/** Guesses within 15 minutes: at one account, and from one network address. */
const MOST_AT_ACCOUNT = 5
const MOST_FROM_ADDRESS = 40

export interface StartedSession {
  id: string
  user: UserRow
}

/**
 * Opens a session for an e-mail address and its password. Throws `Refused('too-many-attempts', {minutes})`,
 * `('wrong-credentials')` for an unknown address, a wrong password and a disabled account alike, and `('demo-elsewhere')`.
 */
export async function startSession(
  actor: Actor | null,
  raw: unknown,
  at: number = Date.now(),
): Promise<StartedSession> {
  authorise(actor, 'startSession')
  const { email, password, address, userAgent } = parse(input, raw)
  const key = sha256(`email:${normaliseEmail(email)}`)
  const wait = await countAttempt(
    [
      { key, most: MOST_AT_ACCOUNT },
      { key: sha256(`address:${address}`), most: MOST_FROM_ADDRESS },
    ],
    at,
  )
  if (wait > 0) throw new Refused('too-many-attempts', { minutes: Math.ceil(wait / 60_000) })

  const known = await findUserByEmail(email)
  const matches = await passwordMatches(known?.passwordHash ?? null, password)
  if (!known || !matches) throw new Refused('wrong-credentials')
  if (known.demo && !listensOnLoopback()) throw new Refused('demo-elsewhere')

  return transaction(async (tx) => {
    const user = await findUser(known.id, tx)
    // Somebody may have disabled the account or changed the password while the hash was computed.
    if (user?.state !== 'active' || user.passwordHash !== known.passwordHash)
      throw new Refused('wrong-credentials')
    const id = newId()
    await forgiveAttempts(tx, key)
    await insertSession(tx, {
      id,
      userId: user.id,
      userAgent,
      address,
      createdAt: at,
      seenAt: at,
      expiresAt: at + SESSION_LIFE,
      endedAt: null,
    })
    await record(tx, user, at, 'session.started', { type: 'session', id, title: user.name }, { address })
    return { id, user }
  })
}
