import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as drizzlePg, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { env, isPostgres } from '@/lib/env'
import * as schema from './schema'

/** Query builder of either database, typed as PostgreSQL's. Only await builders; the dialect shows nowhere else. */
export type Database = NodePgDatabase<typeof schema>

interface Handles {
  read: Database
  /** Runs work in one transaction; one writer at a time on both databases. */
  write: <T>(work: (tx: Database) => Promise<T>) => Promise<T>
  migrate: (folder: string) => Promise<void>
  close: () => Promise<void>
  /** Raw statements for `search.ts`, which alone speaks each dialect. */
  sqlite: { read: Sqlite.Database; write: Sqlite.Database } | null
}

/** On `globalThis`, so that reloading modules in development and several bundles share one pair of connections. */
const shared = globalThis as typeof globalThis & { colophonHandles?: Handles }

const handles = (): Handles => {
  shared.colophonHandles ??= isPostgres() ? openPostgres() : openSqlite()
  return shared.colophonHandles
}

/** Connection for reads. */
export const db = (): Database => handles().read

export const sqliteHandles = () => handles().sqlite

/** Where a write's transaction is open, calls inside join it: `transaction` within `transaction` is the same one. */
const current = new AsyncLocalStorage<Database>()

/**
 * Runs `work` in one transaction and commits where it returns, rolls back where it throws. Writers queue: a decision
 * made inside rests on rows that nobody else is changing. Do only database work inside.
 */
export function transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  const open = current.getStore()
  if (open) return work(open)
  return handles().write((tx) => current.run(tx, () => work(tx)))
}

/** Brings the schema up to date. The SQLite file is copied aside first when there is something to lose. */
export async function migrate(): Promise<void> {
  const folder = path.join(migrationsRoot(), isPostgres() ? 'postgresql' : 'sqlite')
  await handles().migrate(folder)
}

const migrationsRoot = () => path.join(/* turbopackIgnore: true */ process.cwd(), 'db', 'migrations')

/** Ends all connections; tests and scripts only. */
export async function closeDatabase(): Promise<void> {
  const open = shared.colophonHandles
  delete shared.colophonHandles
  await open?.close()
}

export function sqliteFile(): string {
  const url = env.databaseUrl.replace(/^file:/, '')
  return url === '' ? path.join(env.dataFolder, 'colophon.db') : path.resolve(/* turbopackIgnore: true */ url)
}

function openSqlite(): Handles {
  const file = sqliteFile()
  mkdirSync(path.dirname(file), { recursive: true })
  const open = () => {
    const connection = new Sqlite(file, { timeout: 10_000 })
    connection.pragma('journal_mode = WAL')
    // Acknowledged means on disk: a commit waits for fsync.
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    return connection
  }
  const reading = open()
  const writing = open()
  const read = drizzleSqlite(reading, { schema }) as unknown as Database
  const tx = drizzleSqlite(writing, { schema }) as unknown as Database
  let queue: Promise<unknown> = Promise.resolve()
  const write = <T>(work: (tx: Database) => Promise<T>): Promise<T> => {
    const turn = queue.then(async () => {
      writing.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(tx)
        writing.exec('COMMIT')
        return result
      } catch (error) {
        if (writing.inTransaction) writing.exec('ROLLBACK')
        throw error
      }
    })
    queue = turn.catch(() => undefined)
    return turn
  }
  return {
    read,
    write,
    sqlite: { read: reading, write: writing },
    migrate: async (folder) => {
      const hasData = writing.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
      if (hasData && existsSync(file)) {
        writing.pragma('wal_checkpoint(TRUNCATE)')
        copyFileSync(file, `${file}.before-migration`)
      }
      // A table rebuild inside a migration drops the old table: with foreign keys on, its child rows would go too.
      writing.pragma('foreign_keys = OFF')
      try {
        migrateSqlite(drizzleSqlite(writing), { migrationsFolder: folder })
        const broken = writing.pragma('foreign_key_check') as unknown[]
        if (broken.length) throw new Error(`migration left ${broken.length} rows without their parent`)
      } finally {
        writing.pragma('foreign_keys = ON')
      }
    },
    close: async () => {
      await queue
      reading.close()
      writing.close()
    },
  }
}

/** One key for the writers' queue, across every process that shares the database. */
const WRITER_LOCK = 0x636f6c6f

function openPostgres(): Handles {
  const pool = new pg.Pool({ connectionString: env.databaseUrl, max: 10 })
  // A lost idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  const read = drizzlePg(pool, { schema })
  return {
    read,
    sqlite: null,
    // The lock is held to the end of the transaction, so each decision reads what the one before has written.
    write: async (work) => {
      const client = await pool.connect()
      try {
        await client.query('BEGIN')
        await client.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK])
        const result = await work(drizzlePg(client, { schema }) as unknown as Database)
        await client.query('COMMIT')
        client.release()
        return result
      } catch (error) {
        await client.query('ROLLBACK').then(
          () => client.release(),
          () => client.release(true),
        )
        throw error
      }
    },
    migrate: async (folder) => {
      const client = await pool.connect()
      try {
        await client.query('SELECT pg_advisory_lock($1)', [WRITER_LOCK])
        await migratePg(drizzlePg(client), { migrationsFolder: folder })
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [WRITER_LOCK]).catch(() => undefined)
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
