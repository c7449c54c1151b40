import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonicalLetterText } from '@/domain/licensing/letter'
import { letterJwks } from '@/outside/signing/letter-keys'
import { signLetter } from '@/outside/signing/letter-signature'
import { aLetter } from '../../support/a-letter'

const text = canonicalLetterText(aLetter())
const before = process.env.COLOPHON_DATA
let folder = ''

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'letter', '--', ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'colophon-letter-'))
  process.env.COLOPHON_DATA = folder
  const jws = await signLetter(text)
  await writeFile(path.join(folder, 'letter.jws'), `${jws}\n`)
  await writeFile(path.join(folder, 'changed.jws'), jws.replace('.', '.5'))
  await writeFile(path.join(folder, 'jwks.json'), JSON.stringify(await letterJwks()))
})
afterAll(async () => {
  if (before === undefined) delete process.env.COLOPHON_DATA
  else process.env.COLOPHON_DATA = before
  await rm(folder, { recursive: true, force: true })
})

it('verifies a letter with nothing but its file and the public keys', () => {
  const keys = path.join(folder, 'jwks.json')
  const good = run('verify', path.join(folder, 'letter.jws'), '--keys', keys)
  expect(good.stdout).toBe(text)
  expect(good.stderr).toContain('签名有效')
  expect(good.status).toBe(0)

  const changed = run('verify', path.join(folder, 'changed.jws'), '--keys', keys, '--lang', 'en')
  expect(changed).toMatchObject({ status: 1, stdout: '' })
  expect(changed.stderr).toContain('not valid')
})
