// A Chromium for the browser tests. Cheap looks come first, so that nothing is fetched where one is there already.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './lib/run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const DOWNLOAD_LIMIT = 120_000
const PACKAGE_LIMIT = 600_000

/** Starts and tells its version: a browser that lacks a library of the system does not. */
async function runs(file) {
  if (!file || !existsSync(file)) return false
  return (await run(file, ['--version'], { quiet: true, limitMs: 20_000 })).code === 0
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return (await runs(file)) ? file : null
}

async function ofSystem() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const files = [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...PLACES]
  for (const file of files) if (await runs(file)) return file
  return null
}

async function fromDownload(say) {
  say('No Chromium here: asking Playwright for its own…')
  const cli = ['node_modules/@playwright/test/cli.js']
  const { code } = await run(process.execPath, [...cli, 'install', 'chromium'], {
    quiet: true,
    limitMs: DOWNLOAD_LIMIT,
  })
  if (code !== 0) return null
  const file = await ofPlaywright()
  if (file) return file
  // Downloaded, but libraries of the system are missing.
  await run(process.execPath, [...cli, 'install-deps', 'chromium'], { quiet: true, limitMs: PACKAGE_LIMIT })
  return ofPlaywright()
}

async function fromDebian(say) {
  const root = process.getuid?.() === 0
  const [command, before] = root ? ['apt-get', []] : ['sudo', ['-n', 'apt-get']]
  const apt = (args) =>
    run(command, [...before, ...args], {
      quiet: true,
      limitMs: PACKAGE_LIMIT,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  if ((await run('apt-get', ['--version'], { quiet: true })).code !== 0) return null
  say("Playwright's could not be had: installing Debian's chromium…")
  await apt(['update'])
  const { code, output } = await apt([
    'install',
    '-y',
    '--no-install-recommends',
    'chromium',
    'fonts-noto-cjk',
  ])
  if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'))
  return ofSystem()
}

/**
 * Path of a Chromium that starts, or null where none can be had: `CHROMIUM_PATH`, Playwright's own, the system's, then
 * Playwright's by download, then Debian's package.
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>}
 */
export async function findChromium(say) {
  const given = process.env.CHROMIUM_PATH
  if (given) return (await runs(given)) ? given : null
  return (await ofPlaywright()) ?? (await ofSystem()) ?? (await fromDownload(say)) ?? (await fromDebian(say))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = await findChromium((line) => console.error(line))
  if (file) console.log(file)
  else {
    console.error('No Chromium can be had here. Install one, or name it in CHROMIUM_PATH.')
    process.exitCode = 1
  }
}
