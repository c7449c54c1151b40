import 'server-only'
import type { Database } from '@/db/client'
import { localeOfContact, type OrganisationRow } from '@/db/organisations'
import { enqueueMail } from '@/db/outbox'
import { readSettings } from '@/db/sources'
import { chooseLocale } from '@/lib/locale'
import { mailWords } from './mail-words'

export type LicensingMail =
  | 'requestSubmitted'
  | 'requestAnswered'
  | 'requestCancelled'
  | 'requestAskedBack'
  | 'requestRefused'
  | 'grantCreated'
  | 'grantSuspended'
  | 'grantResumed'
  | 'grantRevoked'
  | 'organisationVerified'
  | 'organisationSuspended'
  | 'organisationReinstated'

type Facts = Record<string, string | number>

/** Writes to the organisation's contact in that person's language. `dedupe` names the event: it is told once. */
export async function mailOrganisation(
  tx: Database,
  at: number,
  dedupe: string,
  organisation: OrganisationRow,
  kind: LicensingMail,
  facts: Facts,
): Promise<void> {
  const words = mailWords(chooseLocale(await localeOfContact(tx, organisation)))
  const all = { ...facts, organisation: organisation.name, contact: organisation.contactName }
  await enqueueMail(tx, at, dedupe, {
    to: organisation.contactEmail,
    subject: words(`${kind}.subject`, all),
    text: words(`${kind}.text`, all),
  })
}

/** Writes to the rights office, in Chinese, where the site names an address for it. */
export async function mailOffice(
  tx: Database,
  at: number,
  dedupe: string,
  kind: LicensingMail,
  facts: Facts,
): Promise<void> {
  const { contactEmail } = await readSettings(tx)
  if (!contactEmail) return
  const words = mailWords('zh-CN')
  await enqueueMail(tx, at, dedupe, {
    to: contactEmail,
    subject: words(`${kind}.subject`, facts),
    text: words(`${kind}.text`, facts),
  })
}
