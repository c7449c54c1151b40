import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/client'
import { findToken, type TokenKind, type TokenRow } from '@/db/tokens'
import { findUser, type UserRow } from '@/db/users'
import { role } from '@/domain/account/actor'
import { locales } from '@/lib/locale'
import { Refused } from '@/lib/refused'

export const personName = z.string().trim().min(1).max(80)
export const emailAddress = z.string().trim().pipe(z.email().max(254))
export const localeField = z.enum(locales)

/** Roles of the newsroom's own people. A licensee is made by registration alone: the role belongs to an organisation. */
export const staffRoles = z
  .array(role)
  .min(1, { message: 'role-none' })
  .refine((all) => !all.includes('licensee'), { message: 'role-licensee-needs-organisation' })
  .transform((all) => [...new Set(all)])

/** The person behind a one-time link. Throws `Refused('link-used')` or `('link-expired')`. */
export async function personOfLink(
  tx: Database,
  kind: TokenKind,
  secret: string,
  at: number,
): Promise<{ token: TokenRow; user: UserRow }> {
  const token = await findToken(kind, secret, tx)
  const user = token ? await findUser(token.userId, tx) : null
  if (!token || !user || token.usedAt !== null || user.state === 'disabled') throw new Refused('link-used')
  if (token.expiresAt <= at) throw new Refused('link-expired')
  return { token, user }
}

export const userSubject = (user: { id: string; name: string }) =>
  ({ type: 'user', id: user.id, title: user.name }) as const
