import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Pure rules run once; what touches a database runs on SQLite here and on PostgreSQL where `DATABASE_URL` says so. */
export default defineConfig({
  resolve: {
    alias: { '@': here('.'), 'server-only': here('./tests/support/server-only.ts') },
  },
  test: {
    environment: 'node',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{lib,domain,outside,components,conformance,app,scripts}/**/*.test.{ts,tsx,mjs}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stored',
          include: ['tests/{db,usecases}/**/*.test.ts'],
          maxWorkers: 2,
          // Projects with different numbers of workers cannot run in one group.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
