import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/db/client'
import { verifyChain } from '@/db/events'
import { grants, letters } from '@/db/schema'
import { plainText } from '@/domain/article/document'
import { letterJwks } from '@/outside/signing/letter-keys'
import { verifyLetter } from '@/outside/signing/letter-signature'
import { useDatabase } from '../support/database'
import { aLicensee } from '../support/licensing'
import { aDraft, aNewsroom, aPublished, articleById } from '../support/newsroom'

useDatabase()
beforeEach(aNewsroom)

const ROUNDS = 20

interface Told {
  kind: 'ready' | 'save' | 'grant'
  version?: number
  number?: string
}

/** Starts the writer, lets it acknowledge some writes, and kills it at once, in the middle of whatever it does. */
async function round(args: string[], acknowledgements: number): Promise<Told[]> {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'tests/support/crash-writer.ts', ...args],
    {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let trouble = ''
  child.stderr.on('data', (bytes: Buffer) => {
    trouble += bytes.toString()
  })
  const told: Told[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line) as Told)
    if (told.length === acknowledgements) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(trouble.replace(/.*DeprecationWarning.*\n?/g, '')).toBe('')
  expect(child.signalCode).toBe('SIGKILL')
  return told
}

it(`loses nothing acknowledged over ${ROUNDS} kills, and leaves chain, grants and letters whole`, async () => {
  const draft = await aDraft()
  const live = await aPublished()
  const licensee = await aLicensee()
  const granted: string[] = []
  for (let n = 0; n < ROUNDS; n++) {
    const told = await round([draft.id, live.number, JSON.stringify(licensee), String(n)], 3 + ((n * 7) % 11))
    granted.push(...told.flatMap((one) => one.number ?? []))
    const saved = Math.max(0, ...told.map((one) => one.version ?? 0))
    const now = await articleById(draft.id)
    expect(now.version).toBeGreaterThanOrEqual(saved)
    if (saved === now.version) expect(plainText(now.content.body)).toContain(`第${n}轮`)
  }
  const kept = await db().select({ number: grants.number, id: grants.id }).from(grants)
  expect(kept.map((one) => one.number)).toEqual(expect.arrayContaining(granted))
  const keys = await letterJwks()
  const issued = await db().select().from(letters)
  expect(issued.map((one) => one.grantId).toSorted()).toEqual(kept.map((one) => one.id).toSorted())
  for (const letter of issued)
    expect(await verifyLetter(letter.jws, keys)).toMatchObject({ text: letter.text })
  expect(await verifyChain()).toMatchObject({ brokenAt: null })
}, 900_000)
