import 'server-only'
import type { CheckedLetter } from '@/db/letter-check'
import { standingOf } from '@/domain/licensing/grant'
import { isRefused } from '@/lib/refused'
import { letterJwks } from '@/outside/signing/letter-keys'
import { verifyLetter } from '@/outside/signing/letter-signature'
import type { LetterCheck } from './verify-page'

/** The number as typed, then as meant: full-width digits, spaces and other brackets around the year are forgiven. */
export function numbersMeant(asked: string): string[] {
  const typed = asked.trim()
  const meant = typed
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[[(【﹝]/gu, '〔')
    .replace(/[\])】﹞]/gu, '〕')
  return [...new Set([typed, meant])].filter(
    (number) => number !== '' && number.length <= 100 && !number.includes('\0'),
  )
}

/** Standing of the letter at that instant, and whether its text is the one that was signed. */
export async function checkLetter(letter: CheckedLetter, at: number): Promise<LetterCheck> {
  const allWithdrawn = letter.works.length > 0 && letter.works.every((work) => work.liveState === 'withdrawn')
  return {
    letter,
    status: standingOf(letter.grant, { allWithdrawn }, at),
    signedWith: await signerOf(letter),
  }
}

async function signerOf(letter: CheckedLetter): Promise<string | null> {
  try {
    const { text, kid } = await verifyLetter(letter.jws, await letterJwks())
    return text === letter.text && text.includes(letter.number) ? kid : null
  } catch (error) {
    if (isRefused(error)) return null
    throw error
  }
}
