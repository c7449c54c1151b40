import 'server-only'
import { findLiveSession, noteSeen } from '@/db/sessions'
import type { Actor, Role } from '@/domain/account/actor'
import { listensOnLoopback } from '@/lib/env'
import { chooseLocale, type Locale } from '@/lib/locale'

/** Who is signed in, as the database says now: a role that was taken away is gone with the next request. */
export interface CurrentSession {
  id: string
  actor: Actor
  user: {
    id: string
    email: string
    name: string
    roles: readonly Role[]
    organisationId: string | null
    locale: Locale
    demo: boolean
  }
}

/** The session of that id where it is still good, or null. A demo account is nobody where strangers can reach us. */
export async function sessionOf(id: string, at: number = Date.now()): Promise<CurrentSession | null> {
  const found = await findLiveSession(id, at)
  if (!found || (found.user.demo && !listensOnLoopback())) return null
  await noteSeen(id, found.seenAt, at)
  const { user } = found
  return {
    id: found.id,
    actor: { id: user.id, name: user.name, roles: user.roles, organisationId: user.organisationId },
    user: { ...user, locale: chooseLocale(user.locale) },
  }
}
