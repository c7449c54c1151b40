import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { duration, patiently, run } from './run.mjs'

/** What an installed tree depends on: the lock file, and the binary interface native modules were built for. */
export function installStamp(lockText, host = process) {
  const hash = createHash('sha256').update(lockText).digest('hex')
  return `${hash} ${host.versions.modules} ${host.platform} ${host.arch}\n`
}

/**
 * Whether node_modules already holds what the lock file asks for, told by the lock that npm leaves inside
 * node_modules. After a developer's `npm install` nothing has to be installed a second time.
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 * @param {{ packages: Record<string, any> }} hidden node_modules/.package-lock.json
 */
export function holdsAll(lock, hidden) {
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '')
  const there = ([place, entry]) => {
    const found = hidden.packages[place]
    return found ? found.version === entry.version : entry.optional === true || entry.peer === true
  }
  return wanted.every(there) && Object.keys(hidden.packages).every((place) => place in lock.packages)
}

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Native modules load in this Node only if they were built for its binary interface. */
const nativeLoads = async (root) => {
  const probe = "new (require('better-sqlite3'))(':memory:').close()"
  return (await run(process.execPath, ['-e', probe], { cwd: root, quiet: true })).code === 0
}

/**
 * Installs the dependencies where the tree differs from the lock file. Throws with npm's output where npm fails.
 * @param {string} root folder of package.json
 * @param {(line: string) => void} say
 */
export async function installIfChanged(root, say) {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const stamp = installStamp(lockText)
  const stampFile = path.join(root, 'node_modules/.colophon-stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const hidden = readJson(path.join(root, 'node_modules/.package-lock.json'))
  if (!hidden || !holdsAll(JSON.parse(lockText), hidden) || !(await nativeLoads(root))) {
    say('Installing dependencies (a few minutes the first time)…')
    const began = Date.now()
    // --include=dev: NODE_ENV=production would leave out what the build needs.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const { code, output } = await patiently(say, 'installing', () =>
      run(npm, args, { cwd: root, quiet: true }),
    )
    if (code !== 0)
      throw new Error(`npm ${args.join(' ')} failed (exit code ${code}):\n\n${output.trimEnd()}`)
    say(`Dependencies are in place (${duration(Date.now() - began)}).`)
  }
  writeFileSync(stampFile, stamp)
}
