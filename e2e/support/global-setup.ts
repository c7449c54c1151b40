import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PATIENCE = 120_000

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Waits until the server answers for itself; one that ended instead has told why. */
async function ready(server: ChildProcess, address: string, told: () => string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended (${server.exitCode}):\n${told()}`)
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`the server did not get ready in ${PATIENCE / 1000} s:\n${told()}`)
}

/** One server with the demo newsroom for all journeys, in a data folder of its own; stopped and removed at the end. */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env['E2E_ADDRESS']
  if (given) return async () => undefined

  const folder = mkdtempSync(path.join(tmpdir(), 'colophon-e2e-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      COLOPHON_DATA: folder,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (bytes: Buffer) => {
    output = (output + bytes.toString()).slice(-100_000)
  }
  server.stdout.on('data', keep)
  server.stderr.on('data', keep)
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(server, address, () => output)
  } catch (error) {
    await stop()
    throw error
  }
  process.env['E2E_ADDRESS'] = address
  process.env['E2E_DATA'] = folder
  return stop
}
