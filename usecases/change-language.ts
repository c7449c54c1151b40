import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { findUser, updateUser } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { type Locale, locales } from '@/lib/locale'
import { parse } from './parse'

const input = z.object({ locale: z.enum(locales) })

/** Keeps the language a person reads, in which mail is written to them too. Nobody signed in: nothing to keep. */
export async function changeLanguage(actor: Actor | null, raw: unknown): Promise<{ locale: Locale }> {
  authorise(actor, 'changeLanguage')
  const { locale } = parse(input, raw)
  if (!actor) return { locale }
  await transaction(async (tx) => {
    const user = await findUser(actor.id, tx)
    if (user && user.locale !== locale) await updateUser(tx, user.id, user.version, { locale })
  })
  return { locale }
}
