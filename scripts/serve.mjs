// `npm start`: settles the data folder and the secret, lets boot.ts bring the database up to date, and then becomes the
// server: one process, so that a signal to npm ends all of it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusalOfNode } from './lib/node-version.mjs'
import { makeDataFolder, REFUSED_WITHOUT_SETUP, secretOf, settingsFrom, welcome } from './lib/settings.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const develop = process.argv.includes('--dev')
const PATIENCE_AT_STOP = 10_000

/** Tells early and in words what the server would otherwise say after the migrations and with a stack. */
function portIsFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start`
            : `The server cannot listen on ${host}:${port} (${error.code}).`,
        ),
      ),
    )
    probe.listen(port, host.replace(/^\[|\]$/g, ''), () => probe.close(resolve))
  })
}

/** Migrates, loads the demo into an empty database, looks for an admin. Resolves with what boot.ts reports. */
function boot() {
  return new Promise((resolve, reject) => {
    const args = ['--conditions=react-server', '--import', 'tsx', 'scripts/boot.ts']
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    let report
    child.on('message', (message) => {
      report = message
    })
    const stop = (signal) => child.kill(signal)
    process.once('SIGTERM', stop)
    process.once('SIGINT', stop)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      if (signal) process.exit(signal === 'SIGINT' ? 130 : 143)
      if (code === 0 && report) resolve(report)
      else reject(new Error('The database could not be prepared; the reason stands above.'))
    })
  })
}

async function serveBuilt({ host, port }) {
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_RUNTIME: 'nodejs' })
  process.env.NEXT_PRIVATE_START_TIME = String(Date.now())
  const { nextStart } = await import('next/dist/cli/next-start.js')
  // Next's own banner names other addresses than the one people shall open; log-in belongs to one. Errors still show.
  const { log } = console
  console.log = () => undefined
  await nextStart({ hostname: host, port }, root)
  console.log = log
  // Next waits for requests in flight; one that never ends must not keep the server from stopping.
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, () => setTimeout(() => process.exit(143), PATIENCE_AT_STOP).unref())
  }
}

function serveSources({ host, port }) {
  const args = ['node_modules/next/dist/bin/next', 'dev', '-H', host, '-p', String(port)]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 143))
}

async function serve() {
  const refusal = refusalOfNode(process.versions.node)
  if (refusal) throw new Error(refusal)
  process.chdir(root)
  // The environment wins over the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = settingsFrom(process.env)
  const { host, port, dataFolder, loopback, address } = settings
  if (!develop && !existsSync('.next/BUILD_ID'))
    throw new Error('Nothing is built yet: run `npm start` or `npm run build`.')
  await portIsFree(host, port)
  makeDataFolder(dataFolder)
  const secret = secretOf({ given: process.env.NEXTAUTH_SECRET, dataFolder, mayDraw: loopback })
  if (!secret) throw new Error(REFUSED_WITHOUT_SETUP(host, 'no secret to sign sessions with'))
  Object.assign(process.env, {
    HOST: host,
    PORT: String(port),
    COLOPHON_DATA: path.resolve(dataFolder),
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    NEXT_TELEMETRY_DISABLED: '1',
  })

  const report = await boot()
  if (!loopback && !report.hasAdmin) throw new Error(REFUSED_WITHOUT_SETUP(host, 'no first admin'))
  if (!loopback && !process.env.SITE_URL) {
    console.warn(`SITE_URL is not set: links in letters and mail, and the log-in, will point to ${address}.`)
  }
  if (develop) serveSources(settings)
  else await serveBuilt(settings)
  console.log(welcome({ address, loopback, demo: report.demo }))
}

serve().catch((error) => {
  console.error(`\n${error.message}\n`)
  process.exit(1)
})
