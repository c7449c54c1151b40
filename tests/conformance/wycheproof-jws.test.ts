import { existsSync, readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { describe, expect, it } from 'vitest'
import { isRefused } from '@/lib/refused'
import { verifyCompact } from '@/outside/signing/compact-jws'
import { verifyLetter } from '@/outside/signing/letter-signature'

const file = new URL(
  '../../../shared/data/standards/wycheproof-jws/testvectors_v1/json_web_signature_test.json',
  import.meta.url,
)

interface Group {
  comment: string
  public?: JWK
  private?: JWK
  tests: { tcId: number; comment: string; jws: string; result: 'valid' | 'invalid'; flags: string[] }[]
}

const groups = (): Group[] => JSON.parse(readFileSync(file, 'utf8')).testGroups

/** The whole list that the vectors use; a letter's own list has one entry. */
const ALGORITHMS = ['HS256', 'ES256', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']

const accepts = async (work: () => Promise<unknown>) => {
  try {
    await work()
    return true
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

describe.skipIf(!existsSync(file))('Wycheproof JWS vectors (skipped where ../shared is absent)', () => {
  it('accepts nothing that the vectors call invalid', async () => {
    const wrong: string[] = []
    for (const group of groups()) {
      // Two "invalid" messages (367, 370) are to the byte the valid one, 357: nothing can tell them apart.
      const valid = new Set(group.tests.filter((one) => one.result === 'valid').map((one) => one.jws))
      for (const test of group.tests.filter((one) => one.result === 'invalid' && !valid.has(one.jws))) {
        const keys = [group.public ?? group.private ?? {}]
        const accepted = await accepts(() => verifyCompact(test.jws, { keys }, ALGORITHMS))
        if (accepted) wrong.push(`${test.tcId} ${group.comment} ${test.comment}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it('accepts what they call valid, but for what we are stricter about', async () => {
    const refused: string[] = []
    for (const group of groups())
      for (const test of group.tests.filter((one) => one.result === 'valid')) {
        const keys = [group.public ?? group.private ?? {}]
        if (!(await accepts(() => verifyCompact(test.jws, { keys }, ALGORITHMS))))
          refused.push(`${group.comment}: ${test.comment}`)
      }
    expect(refused).toEqual([
      // The key says another algorithm than the message (RFC 7517, 4.4).
      'rfc7520: Figure20',
      'rfc7520: Figure27',
      'rfc7520WithKeyOps: Figure20',
      'rfc7520WithKeyOps: Figure27',
      // A character that is not of the alphabet, which some decoders skip.
      'base64: InvalidCharacterInsertedInHeader',
      'base64: InvalidCharacterInsertedInPayload',
    ])
  })

  it('takes none of them for a letter', async () => {
    for (const group of groups())
      for (const test of group.tests)
        expect(await accepts(() => verifyLetter(test.jws, { keys: [group.public ?? {}] }))).toBe(false)
  })
})
