import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'
import { env } from '@/lib/env'
import { randomToken } from '@/lib/hash'

const publicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** Thumbprint of the key (RFC 7638, SHA-256). */
  kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
})
export type LetterPublicKey = z.infer<typeof publicKey>

const keyRing = z.object({
  /** The one private key; a rotated key's private part is gone, its public part stays for the letters it signed. */
  current: z.object({ kid: z.string(), d: z.string() }),
  keys: z.array(publicKey).min(1),
})
export type KeyRing = z.infer<typeof keyRing>

const ringFile = () => path.join(env.dataFolder, 'keys', 'letter.json')

/**
 * The keys that letters are signed with, from `<COLOPHON_DATA>/keys/letter.json` (mode 0600). Made at the first call;
 * of two processes that make it at once one wins and both use its key.
 */
export async function letterKeyRing(): Promise<KeyRing> {
  return (await readRing()) ?? createRing()
}

/** The public keys, newest first, as `/.well-known/jwks.json` shows them. */
export async function letterJwks(): Promise<{ keys: LetterPublicKey[] }> {
  return { keys: (await letterKeyRing()).keys }
}

/** Takes a new key into use. Letters signed before stay verifiable: the old public keys are kept for good. */
export async function rotateLetterKey(): Promise<string> {
  const old = await letterKeyRing()
  const fresh = await newKey()
  const file = ringFile()
  const spare = await writeSpare(file, { current: fresh.current, keys: [fresh.key, ...old.keys] })
  await rename(spare, file)
  return fresh.key.kid
}

async function readRing(): Promise<KeyRing | null> {
  const file = ringFile()
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  if (process.platform !== 'win32' && (await stat(file)).mode & 0o077) await chmod(file, 0o600)
  return keyRing.parse(JSON.parse(text))
}

async function createRing(): Promise<KeyRing> {
  const file = ringFile()
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = await newKey()
  const spare = await writeSpare(file, { current: fresh.current, keys: [fresh.key] })
  try {
    // A link fails where the name is taken, a rename would replace the other's key.
    await link(spare, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(spare, { force: true })
  }
  const ring = await readRing()
  if (!ring) throw new Error(`no letter keys at ${file}`)
  return ring
}

async function newKey(): Promise<{ current: KeyRing['current']; key: LetterPublicKey }> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const { kty, crv, x, d } = await exportJWK(privateKey)
  const kid = await calculateJwkThumbprint({ kty: kty ?? '', crv: crv ?? '', x: x ?? '' })
  const key = publicKey.parse({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' })
  return { current: { kid, d: z.string().parse(d) }, key }
}

/** Writes beside the file and to the disk, so that what takes its name is whole. */
async function writeSpare(file: string, ring: KeyRing): Promise<string> {
  const spare = `${file}.${randomToken(6)}`
  const handle = await open(/* turbopackIgnore: true */ spare, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(keyRing.parse(ring), null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return spare
}
