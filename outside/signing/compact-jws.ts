import { compactVerify, errors, importJWK, type JWK } from 'jose'
import { Refused } from '@/lib/refused'

export interface PublicKeys {
  keys: readonly JWK[]
}

export interface VerifiedJws {
  payload: Uint8Array
  /** The header's text as signed. */
  header: string
  kid: string
}

export type SignatureProblem = 'form' | 'algorithm' | 'header' | 'key' | 'signature' | 'text'

export const invalidSignature = (reason: SignatureProblem) =>
  new Refused('letter-signature-invalid', { reason })

/** Every header that would have us take a key, a rule or a payload from the message itself. */
const FORBIDDEN = ['crit', 'jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'b64', 'zip', 'enc']

/**
 * Verifies a compact JWS (RFC 7515, 5.2) more strictly than libraries do: three segments in the one base64url
 * spelling of their bytes, `alg` from the given list and equal to the key's, no header that brings a key or an
 * extension along, and a key that is named by `kid` and meant for verifying (RFC 7517, 4.2 and 4.3).
 * Throws Refused('letter-signature-invalid', {reason}).
 */
export async function verifyCompact(
  jws: string,
  { keys }: PublicKeys,
  algorithms: readonly string[],
): Promise<VerifiedJws> {
  const segments = jws.split('.').map(strictBytes)
  const [header, payload, signature] = segments
  if (segments.length !== 3 || !header?.length || !payload || !signature?.length)
    throw invalidSignature('form')
  const headerText = utf8(header)
  const { alg, kid } = readHeader(headerText, algorithms)
  const key = pickKey(keys, kid, alg)
  try {
    const verified = await compactVerify(jws, await importJWK(key, alg), { algorithms: [alg] })
    return { payload: verified.payload, header: headerText, kid }
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) throw invalidSignature('signature')
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException)
      throw invalidSignature('key')
    throw error
  }
}

/** Bytes of a segment; null for padding, another alphabet, or spare bits that are not zero. */
function strictBytes(segment: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/u.test(segment)) return null
  const bytes = Buffer.from(segment, 'base64url')
  return bytes.toString('base64url') === segment ? bytes : null
}

export function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw invalidSignature('text')
  }
}

function readHeader(text: string, algorithms: readonly string[]): { alg: string; kid: string } {
  const header = json(text)
  if (typeof header !== 'object' || header === null || Array.isArray(header)) throw invalidSignature('form')
  if (FORBIDDEN.some((name) => name in header)) throw invalidSignature('header')
  const { alg, kid } = header as { alg?: unknown; kid?: unknown }
  if (typeof alg !== 'string' || !algorithms.includes(alg)) throw invalidSignature('algorithm')
  if (typeof kid !== 'string' || kid === '') throw invalidSignature('key')
  return { alg, kid }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidSignature('form')
  }
}

function pickKey(keys: readonly JWK[], kid: string, alg: string): JWK {
  const named = keys.filter((key) => key.kid === kid)
  const [key] = named
  if (!key || named.length > 1) throw invalidSignature('key')
  const forVerifying =
    (key.use === undefined || key.use === 'sig') &&
    (key.key_ops === undefined || key.key_ops.includes('verify')) &&
    (key.alg === undefined || key.alg === alg)
  if (!forVerifying) throw invalidSignature('key')
  return key
}
