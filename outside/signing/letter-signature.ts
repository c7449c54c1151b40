import { CompactSign, importJWK } from 'jose'
import { invalidSignature, type PublicKeys, utf8, verifyCompact } from './compact-jws'
import { letterKeyRing } from './letter-keys'

export const LETTER_TYPE = 'colophon-letter+jws'
const ALGORITHM = 'EdDSA'

const headerOf = (kid: string) => ({ alg: ALGORITHM, kid, typ: LETTER_TYPE })

/** Signs a letter's canonical text (`canonicalLetterText`) with the current key: a compact JWS (RFC 7515, RFC 8037). */
export async function signLetter(text: string): Promise<string> {
  if (!isCanonical(text)) throw new TypeError('a letter is signed as NFC text with LF')
  const { current, keys } = await letterKeyRing()
  const key = keys.find((one) => one.kid === current.kid)
  if (!key) throw new Error('the current letter key has no public part')
  const signer = new CompactSign(new TextEncoder().encode(text)).setProtectedHeader(headerOf(current.kid))
  return signer.sign(await importJWK({ ...key, d: current.d }, ALGORITHM))
}

/**
 * The text of a letter whose signature is by one of these keys. Its header must be to the byte the one that
 * `signLetter` writes, so that nothing in it is open to reading. Says nothing about whether the letter still holds.
 * Throws Refused('letter-signature-invalid', {reason: form | algorithm | header | key | signature | text}).
 */
export async function verifyLetter(jws: string, keys: PublicKeys): Promise<{ text: string; kid: string }> {
  const ours = { keys: keys.keys.filter((key) => key.kty === 'OKP' && key.crv === 'Ed25519') }
  const { payload, header, kid } = await verifyCompact(jws, ours, [ALGORITHM])
  if (header !== JSON.stringify(headerOf(kid))) throw invalidSignature('header')
  const text = utf8(payload)
  if (!isCanonical(text)) throw invalidSignature('text')
  return { text, kid }
}

const isCanonical = (text: string) => text !== '' && !text.includes('\r') && text === text.normalize('NFC')
