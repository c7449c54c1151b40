import { spawnSync } from 'node:child_process'

/** Runs one of the support scripts against the database of the server under test. */
export function inDatabase(script: string, ...args: string[]): string {
  const done = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', `e2e/support/${script}`, ...args],
    {
      env: { ...process.env, COLOPHON_DATA: process.env['E2E_DATA'] ?? '' },
      encoding: 'utf8',
    },
  )
  if (done.status !== 0) throw new Error(`${script}: ${done.stderr}`)
  return done.stdout.trim()
}
