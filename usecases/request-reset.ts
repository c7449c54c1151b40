import 'server-only'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { countAttempt } from '@/db/login-attempts'
import { enqueueMail } from '@/db/outbox'
import { readSettings } from '@/db/sources'
import { issueToken } from '@/db/tokens'
import { findUserByEmail, normaliseEmail } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { chooseLocale } from '@/lib/locale'
import { Refused } from '@/lib/refused'
import { hours } from '@/lib/time'
import { emailAddress } from './account-fields'
import { mailWords } from './mail-words'
import { parse } from './parse'

export const requestResetInput = z.object({ email: emailAddress, address: z.string().max(200) })

const LIFE = hours(1)
const MOST_FOR_ACCOUNT = 5
const MOST_FROM_ADDRESS = 20

/**
 * Writes a link, good for one hour, to an active person with a password. The answer is the same for an address that
 * nobody has. The demo's people keep their known password. Throws `Refused('too-many-attempts', {minutes})`.
 */
export async function requestReset(
  actor: Actor | null,
  raw: z.input<typeof requestResetInput>,
  at: number = Date.now(),
): Promise<void> {
  authorise(actor, 'requestReset')
  const { email, address } = parse(requestResetInput, raw)
  const wait = await countAttempt(
    [
      { key: sha256(`reset:${normaliseEmail(email)}`), most: MOST_FOR_ACCOUNT },
      { key: sha256(`reset-address:${address}`), most: MOST_FROM_ADDRESS },
    ],
    at,
  )
  if (wait > 0) throw new Refused('too-many-attempts', { minutes: Math.ceil(wait / 60_000) })
  await transaction(async (tx) => {
    const user = await findUserByEmail(email, tx)
    if (user?.state !== 'active' || user.demo) return
    const secret = await issueToken(tx, { kind: 'reset', userId: user.id, at, life: LIFE })
    const locale = chooseLocale(user.locale)
    const words = mailWords(locale)
    const facts = {
      name: user.name,
      site: (await readSettings(tx)).name[locale],
      url: `${env.siteUrl}/reset/${secret}`,
    }
    await enqueueMail(tx, at, `reset:${newId()}`, {
      to: user.email,
      subject: words('reset.subject', facts),
      text: words('reset.text', facts),
    })
  })
}
