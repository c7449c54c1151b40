import { existsSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import { closeDatabase, migrate, sqliteFile } from '@/db/client'
import { hasOwnAdmin } from '@/db/first-start'
import { readSettings } from '@/db/sources'
import { isPostgres } from '@/lib/env'
import { demoWanted, loadDemo } from '@/usecases/load-demo'

/**
 * `npm run demo`: loads the demo newsroom into an empty database, or to the end where a load was cut off.
 * `npm run demo -- --reset`: throws the demo's own SQLite file away first. Exit code 1 where it refuses.
 */
async function main(): Promise<string | null> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
  if (existsSync('.env')) process.loadEnvFile('.env')
  if (values.reset) {
    const refusal = await reset()
    if (refusal) return refusal
  }
  await migrate()
  if (!(await demoWanted()))
    return values.reset
      ? 'The database filled again while it was being reset.'
      : 'The database is not empty: the demo is loaded into an empty one only. A demo on this machine is begun anew with `npm run demo -- --reset`.'
  const cast = await loadDemo()
  console.log('The demo newsroom is loaded.')
  for (const { email, name } of cast) console.log(`  ${email}  ${name}`)
  return null
}

/** Only what is a demo and nothing else is thrown away, and only where no server has it open. */
async function reset(): Promise<string | null> {
  if (isPostgres()) return 'Only a demo in SQLite is reset. Make a new PostgreSQL database instead.'
  const file = sqliteFile()
  if (!existsSync(file)) return null
  const refusal = await whyNotThrownAway()
  await closeDatabase()
  if (refusal) return refusal
  if (isOpenElsewhere(file)) return `${file} is in use: stop the server first.`
  for (const ending of ['', '-wal', '-shm', '.before-migration']) rmSync(`${file}${ending}`, { force: true })
  return null
}

async function whyNotThrownAway(): Promise<string | null> {
  await migrate()
  const { demo } = await readSettings()
  if (!demo && !(await demoWanted())) return 'This database is not a demo: it is left as it is.'
  if (await hasOwnAdmin()) return 'This database has an administrator of its own: it is left as it is.'
  return null
}

/** In WAL mode an exclusive lock is refused while any other process holds a connection. */
function isOpenElsewhere(file: string): boolean {
  const connection = new Sqlite(file, { timeout: 200 })
  try {
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.exec('BEGIN EXCLUSIVE; COMMIT')
    return false
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    connection.close()
  }
}

const refusal = await main().finally(closeDatabase)
if (refusal) {
  console.error(refusal)
  process.exitCode = 1
}
