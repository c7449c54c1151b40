import 'server-only'
import { letterOfGrant } from '@/db/letters'
import type { Actor } from '@/domain/account/actor'
import { letterFacts } from '@/domain/licensing/letter'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hash'
import { letterPdf } from '@/outside/pdf/letter-pdf'
import { readBlob } from '@/outside/store/blobs'

/**
 * The PDF of a grant's letter, for the office and the licensee that holds it. Where the file is gone it is made again:
 * text and signature are in the database, and the bytes must have the hash under which it was issued.
 */
export async function readLetterPdf(
  actor: Actor,
  grantId: string,
): Promise<{ bytes: Uint8Array; number: string }> {
  const letter = await letterOfGrant(actor, grantId)
  const kept = await readBlob(letter.pdfHash)
  if (kept) return { bytes: kept, number: letter.number }
  const facts = letterFacts.parse(letter.facts)
  const verifyUrl = `${env.siteUrl}/verify/${letter.token}`
  const bytes = await letterPdf({ facts, text: letter.text, jws: letter.jws, verifyUrl })
  if (sha256(bytes) !== letter.pdfHash) throw new Error(`the letter ${letter.number} cannot be made again`)
  return { bytes, number: letter.number }
}
