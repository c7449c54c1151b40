import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
const LEAST_SECRET = 32

/**
 * What the server needs to know before anything of it runs. Throws a sentence where a setting makes no sense.
 * @param {Record<string, string | undefined>} env
 * @returns {{ host: string, port: number, dataFolder: string, loopback: boolean, address: string }}
 *   `address` is the one to print and to build links from, without a slash at its end
 */
export function settingsFrom(env) {
  const host = env.HOST || '127.0.0.1'
  const portText = env.PORT || '3000'
  const port = Number(portText)
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
    throw new Error(`PORT is a number from 1 to 65535; it says ${JSON.stringify(portText)}.`)
  }
  const address = (env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  if (!URL.canParse(address) || !/^https?:/.test(address)) {
    throw new Error(
      `SITE_URL is an address such as https://news.example; it says ${JSON.stringify(env.SITE_URL)}.`,
    )
  }
  return {
    host,
    port,
    dataFolder: path.resolve(env.COLOPHON_DATA || 'data'),
    loopback: LOOPBACK.has(host),
    address,
  }
}

/** Makes the folder of database, media and keys; only its owner may look into it. */
export function makeDataFolder(dataFolder) {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  mkdirSync(path.join(dataFolder, 'keys'), { recursive: true, mode: 0o700 })
}

/**
 * The secret that sessions are signed with: `NEXTAUTH_SECRET`, else the one kept in `<data>/keys/secret`, which is drawn
 * (256 bits) on first use where `mayDraw`. Null where there is none. Throws where the given one is too short.
 * @param {{ given?: string | undefined, dataFolder: string, mayDraw: boolean }} from
 * @returns {string | null}
 */
export function secretOf({ given, dataFolder, mayDraw }) {
  if (given) {
    if (given.length < LEAST_SECRET) {
      throw new Error(
        `NEXTAUTH_SECRET is shorter than ${LEAST_SECRET} characters. Draw one: openssl rand -base64 32`,
      )
    }
    return given
  }
  const file = path.join(dataFolder, 'keys/secret')
  const kept = readOrNull(file)
  if (kept) return kept
  if (!mayDraw) return null
  try {
    // wx: of two servers that start at once on one folder, both must end up with the same secret.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  chmodSync(file, 0o600)
  return readOrNull(file)
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * The lines printed when the server is up.
 * @param {{ address: string, loopback: boolean, demo: null | { cast: { email: string, password: string, name: string, role: string }[] } }} from
 */
export function welcome({ address, loopback, demo }) {
  const lines = ['', `  Colophon is at ${address}`]
  if (demo && loopback) {
    lines.push(
      '',
      '  This is the demo newsroom. Its passwords work only while the server listens on this machine.',
      '',
    )
    const emails = Math.max(...demo.cast.map(({ email }) => email.length))
    const passwords = Math.max(...demo.cast.map(({ password }) => password.length))
    for (const { email, password, name, role } of demo.cast) {
      lines.push(`    ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${name}  ${role}`)
    }
  }
  lines.push('', '  Stop it with Ctrl+C.', '')
  return lines.join('\n')
}

export const REFUSED_WITHOUT_SETUP = (host, lacks) =>
  `HOST is ${host}, so others can reach this server, but it has ${lacks}.
Run \`npm run setup\` once (with the same COLOPHON_DATA and DATABASE_URL), then start it again.
The demo newsroom is served only on this machine: leave HOST unset for it.`
