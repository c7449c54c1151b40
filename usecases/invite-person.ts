import 'server-only'
import { z } from 'zod'
import { type Database, transaction } from '@/db/client'
import { record } from '@/db/events'
import { enqueueMail } from '@/db/outbox'
import { readSettings } from '@/db/sources'
import { issueToken } from '@/db/tokens'
import { findUserByEmail, insertUser, updateUser } from '@/db/users'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { env } from '@/lib/env'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { days } from '@/lib/time'
import { emailAddress, localeField, personName, staffRoles, userSubject } from './account-fields'
import { mailWords } from './mail-words'
import { parse } from './parse'

export const invitePersonInput = z.object({
  name: personName,
  email: emailAddress,
  roles: staffRoles,
  locale: localeField,
})

const LIFE = days(7)

/**
 * Makes an account for one of the newsroom's people and writes them a link, good for seven days, to set a password.
 * Inviting an address that was invited and never came sends a new link. Throws `Refused('email-taken')`.
 */
export async function invitePerson(
  actor: Actor,
  raw: z.input<typeof invitePersonInput>,
  at: number = Date.now(),
): Promise<{ id: string }> {
  authorise(actor, 'invitePerson')
  const person = parse(invitePersonInput, raw)
  return transaction(async (tx) => {
    const known = await findUserByEmail(person.email, tx)
    if (known && (known.state !== 'invited' || known.organisationId)) throw new Refused('email-taken')
    const id = known?.id ?? newId()
    if (known) {
      await updateUser(tx, id, known.version, person)
    } else {
      await insertUser(tx, {
        ...person,
        id,
        passwordHash: null,
        organisationId: null,
        state: 'invited',
        demo: false,
        version: 1,
        createdAt: at,
      })
    }
    const subject = userSubject({ id, name: person.name })
    if (known) await record(tx, actor, at, 'user.changed', subject, { roles: person.roles, state: 'invited' })
    else await record(tx, actor, at, 'user.created', subject, { roles: person.roles, by: 'invitation' })
    await sendInvitation(tx, actor, { ...person, id }, at)
    return { id }
  })
}

async function sendInvitation(
  tx: Database,
  actor: Actor,
  person: z.output<typeof invitePersonInput> & { id: string },
  at: number,
) {
  const secret = await issueToken(tx, { kind: 'invitation', userId: person.id, at, life: LIFE })
  const words = mailWords(person.locale)
  const facts = {
    name: person.name,
    inviter: actor.name,
    site: (await readSettings(tx)).name[person.locale],
    url: `${env.siteUrl}/invitation/${secret}`,
  }
  await enqueueMail(tx, at, `invitation:${newId()}`, {
    to: person.email,
    subject: words('invitation.subject', facts),
    text: words('invitation.text', facts),
  })
}
