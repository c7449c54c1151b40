import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 as lower-case hex of UTF-8 text or bytes. */
export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

/** JSON in the canonical form of RFC 8785, so that equal values give equal bytes on every database. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no JSON form')
  return text
}

/** SHA-256 of a value's canonical JSON. */
export const hashOf = (value: unknown) => sha256(canonicalText(value))

/** An unguessable token: `bytes` random bytes in base64url (32 bytes, 256 bits, unless told). */
export const randomToken = (bytes = 32) => randomBytes(bytes).toString('base64url')
