import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach } from 'vitest'
import { closeDatabase, migrate } from '@/db/client'

/**
 * Gives each test of the file an empty, migrated database of its own: a copied SQLite file, or a PostgreSQL database
 * made from a template where `DATABASE_URL` names a server. The data folder (media, keys) is a fresh one too.
 */
const server = process.env['DATABASE_URL']?.startsWith('postgres') ? process.env['DATABASE_URL'] : null
const root = mkdtempSync(path.join(tmpdir(), 'colophon-test-'))
let made = 0

export function useDatabase(): void {
  beforeEach(async () => {
    await closeDatabase()
    const folder = path.join(root, `case-${++made}`)
    mkdirSync(folder)
    process.env['COLOPHON_DATA'] = folder
    if (server) process.env['DATABASE_URL'] = await freshPostgres(server)
    else await freshSqlite(folder)
  })
  afterAll(async () => {
    await closeDatabase()
    rmSync(root, { recursive: true, force: true })
    if (server) await dropPostgres(server)
  })
}

async function freshSqlite(folder: string) {
  const template = path.join(root, 'template.db')
  if (!existsSync(template)) {
    process.env['DATABASE_URL'] = `file:${template}`
    await migrate()
    await closeDatabase()
  }
  const file = path.join(folder, 'colophon.db')
  copyFileSync(template, file)
  process.env['DATABASE_URL'] = `file:${file}`
}

const worker = `${process.pid}`
const names: string[] = []

const address = (base: string, name: string) => {
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.toString()
}

async function administer(base: string, statements: readonly string[]) {
  const client = new pg.Client({ connectionString: address(base, 'postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function freshPostgres(base: string): Promise<string> {
  const template = `colophon_template_${worker}`
  if (!names.includes(template)) {
    await administer(base, [`drop database if exists ${template}`, `create database ${template}`])
    names.push(template)
    process.env['DATABASE_URL'] = address(base, template)
    await migrate()
    await closeDatabase()
  }
  const name = `colophon_case_${worker}_${made}`
  await administer(base, [
    `drop database if exists ${name}`,
    `create database ${name} template ${template} strategy file_copy`,
  ])
  names.push(name)
  return address(base, name)
}

async function dropPostgres(base: string) {
  await administer(
    base,
    names.splice(0).map((name) => `drop database if exists ${name} with (force)`),
  )
}
