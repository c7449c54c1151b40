import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duration, patiently, run } from './run.mjs'

/** Everything that `next build` reads. */
const SOURCES = [
  'app',
  'components',
  'db',
  'domain',
  'i18n',
  'lib',
  'messages',
  'outside',
  'public',
  'usecases',
  'auth.ts',
  'i18n.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

function* filesUnder(root, name) {
  const place = path.join(root, name)
  if (!existsSync(place)) return
  const entries = readdirSyncOrNull(place)
  if (!entries) {
    yield name
    return
  }
  for (const entry of entries.sort()) yield* filesUnder(root, `${name}/${entry}`)
}

function readdirSyncOrNull(place) {
  try {
    return readdirSync(place)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

/**
 * SHA-256 (hex) over names and contents of the sources: equal trees give equal hashes, whatever their dates.
 * @param {string} root
 */
export function sourceHash(root, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const name of filesUnder(root, source)) {
      const bytes = readFileSync(path.join(root, name))
      hash.update(`${name}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/**
 * Builds the app where its sources differ from those of the last build. Throws with the build's output where it fails.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether there was something to build
 */
export async function buildIfChanged(root, say) {
  const stampFile = path.join(root, '.next/colophon-stamp')
  const stamp = `${sourceHash(root)}\n`
  const built = existsSync(path.join(root, '.next/BUILD_ID'))
  if (built && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false

  say('Building…')
  const began = Date.now()
  // A page that reads the database while it is built would freeze what it found: it finds none, and the build fails.
  const nothing = mkdtempSync(path.join(tmpdir(), 'colophon-build-'))
  const env = {
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    COLOPHON_DATA: nothing,
    DATABASE_URL: '',
  }
  const { code, output } = await patiently(say, 'building', () =>
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { cwd: root, quiet: true, env }),
  )
  rmSync(nothing, { recursive: true, force: true })
  if (code !== 0) throw new Error(`next build failed (exit code ${code}):\n\n${output.trimEnd()}`)
  // Hashed before the build: a file saved while it ran makes the next start build again.
  writeFileSync(stampFile, stamp)
  say(`Built (${duration(Date.now() - began)}).`)
  return true
}
