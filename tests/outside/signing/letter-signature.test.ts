import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CompactSign, exportJWK, generateKeyPair, importJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalLetterText } from '@/domain/licensing/letter'
import { isRefused } from '@/lib/refused'
import { letterJwks, letterKeyRing, rotateLetterKey } from '@/outside/signing/letter-keys'
import { LETTER_TYPE, signLetter, verifyLetter } from '@/outside/signing/letter-signature'
import { aLetter } from '../../support/a-letter'

const text = canonicalLetterText(aLetter())
const before = process.env.COLOPHON_DATA
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'colophon-keys-'))
  process.env.COLOPHON_DATA = folder
})
afterAll(async () => {
  if (before === undefined) delete process.env.COLOPHON_DATA
  else process.env.COLOPHON_DATA = before
  await rm(folder, { recursive: true, force: true })
})

const problem = async (jws: string, keys?: Parameters<typeof verifyLetter>[1]) => {
  try {
    await verifyLetter(jws, keys ?? (await letterJwks()))
  } catch (error) {
    if (isRefused(error)) return error.facts.reason
    throw error
  }
  return 'valid'
}

/** A message signed with our own key under another header. */
async function signedAs(header: Record<string, unknown>, payload = text) {
  const { current, keys } = await letterKeyRing()
  const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x: keys[0]?.x ?? '', d: current.d }, 'EdDSA')
  return new CompactSign(Buffer.from(payload))
    .setProtectedHeader({ alg: 'EdDSA', kid: current.kid, typ: LETTER_TYPE, ...header })
    .sign(key, { crit: { extra: true } })
}

describe('keys', () => {
  it('are made once, by whichever call is first, and kept from others', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => letterKeyRing()))
    expect(new Set(rings.map((ring) => ring.current.kid)).size).toBe(1)
    if (process.platform !== 'win32')
      expect((await stat(path.join(folder, 'keys', 'letter.json'))).mode & 0o777).toBe(0o600)
  })

  it('show nothing private', async () => {
    const { current } = await letterKeyRing()
    expect(JSON.stringify(await letterJwks())).not.toContain(current.d)
  })

  it('stay good for old letters after a change of key, whose private part is gone', async () => {
    const old = await letterKeyRing()
    const jws = await signLetter(text)
    const kid = await rotateLetterKey()
    expect((await letterJwks()).keys.map((key) => key.kid)).toEqual([kid, old.current.kid])
    expect(await verifyLetter(jws, await letterJwks())).toEqual({ text, kid: old.current.kid })
    expect((await verifyLetter(await signLetter(text), await letterJwks())).kid).toBe(kid)
    expect(await readFile(path.join(folder, 'keys', 'letter.json'), 'utf8')).not.toContain(old.current.d)
  })
})

describe('a signed letter', () => {
  it('gives its text back', async () => {
    expect((await verifyLetter(await signLetter(text), await letterJwks())).text).toBe(text)
  })

  it('fails where any one byte of it is another', async () => {
    const jws = await signLetter(text)
    const keys = await letterJwks()
    const places = [...Array(60).keys()].map((i) => Math.floor((i * (jws.length - 1)) / 59))
    for (const at of places) {
      const other = jws.charAt(at) === 'A' ? 'B' : 'A'
      expect(await problem(jws.slice(0, at) + other + jws.slice(at + 1), keys), `at ${at}`).not.toBe('valid')
    }
  })

  it('fails where the text is another', async () => {
    const [header, , signature] = (await signLetter(text)).split('.')
    const forged = Buffer.from(text.replace('中国内地', '全球')).toString('base64url')
    expect(await problem(`${header}.${forged}.${signature}`)).toBe('signature')
  })

  it('fails under the keys of somebody else', async () => {
    const { publicKey } = await generateKeyPair('EdDSA', { extractable: true })
    const { kid } = (await letterKeyRing()).current
    expect(await problem(await signLetter(text), { keys: [{ ...(await exportJWK(publicKey)), kid }] })).toBe(
      'signature',
    )
    expect(await problem(await signLetter(text), { keys: [] })).toBe('key')
  })

  it.each([
    ['an algorithm "none"', (jws: string) => `${b64('{"alg":"none"}')}.${jws.split('.')[1]}.AA`, 'algorithm'],
    ['no signature', (jws: string) => jws.replace(/[^.]+$/, ''), 'form'],
    ['padding', (jws: string) => `${jws}=`, 'form'],
    ['the other alphabet', (jws: string) => jws.replace('_', '/').replace('-', '+'), 'form'],
    ['a line break', (jws: string) => `${jws}\n`, 'form'],
    ['a fourth segment', (jws: string) => `${jws}.AAAA`, 'form'],
    ['no payload', (jws: string) => jws.replace(/\.[^.]+\./, '..'), 'signature'],
    ['nothing', () => '', 'form'],
  ])('fails with %s', async (_what, change, reason) => {
    expect(await problem(change(await signLetter(text)))).toBe(reason)
  })

  it.each([
    ['a key of its own', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } }, 'header'],
    ['a place to fetch a key', { jku: 'https://evil.example/jwks.json' }, 'header'],
    ['an extension', { crit: ['extra'], extra: 1 }, 'header'],
    ['another type', { typ: 'JWT' }, 'header'],
    ['one header more', { note: 'x' }, 'header'],
    ['a key that is not ours', { kid: 'other' }, 'key'],
    ['the new name of the algorithm', { alg: 'Ed25519' }, 'algorithm'],
  ])('fails with %s in the header', async (_what, header, reason) => {
    expect(await problem(await signedAs(header).catch(() => signedAsRaw(header)))).toBe(reason)
  })

  it('fails where our key signed something that is no canonical text', async () => {
    expect(await problem(await signedAs({}, 'a\r\n'))).toBe('text')
    expect(await problem(await signedAs({}, 'e\u0301'))).toBe('text')
    await expect(signLetter('a\r\n')).rejects.toThrow(TypeError)
  })

  it.each([[{ use: 'enc' }], [{ key_ops: ['sign'] }], [{ alg: 'ES256' }], [{ kty: 'EC', crv: 'P-256' }]])(
    'fails where the key is marked %j',
    async (change) => {
      const { keys } = await letterJwks()
      const marked = keys.map((key) => ({ ...key, ...change }))
      expect(await problem(await signLetter(text), { keys: marked })).toBe('key')
    },
  )
})

const b64 = (json: string) => Buffer.from(json).toString('base64url')

/** For headers that jose will not write itself. */
async function signedAsRaw(header: Record<string, unknown>) {
  const { kid } = (await letterKeyRing()).current
  const [, payload, signature] = (await signLetter(text)).split('.')
  return `${b64(JSON.stringify({ alg: 'EdDSA', kid, typ: LETTER_TYPE, ...header }))}.${payload}.${signature}`
}
