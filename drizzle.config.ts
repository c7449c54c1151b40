import { defineConfig } from 'drizzle-kit'

/** Run twice: `DATABASE_URL=postgres://…` gives migrations/postgresql, without it migrations/sqlite. */
const postgres = /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '')

export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: postgres ? './db/migrations/postgresql' : './db/migrations/sqlite',
})
