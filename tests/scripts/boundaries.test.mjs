import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

// A rule that reads no TypeScript, or no alias, would pass everything: each is shown something it must refuse.
const files = {
  'lib/leaf.ts': 'export const leaf = 1',
  'lib/up.ts': "import { rule } from '@/domain/rule'\nexport const up = rule",
  'lib/trial.ts': "import fc from 'fast-check'\nexport const trial = fc",
  'lib/one.ts': "import { two } from './two'\nexport const one = two",
  'lib/two.ts': "import { one } from './one'\nexport const two = one",
  'domain/rule.ts':
    "import { z } from 'zod'\nimport { leaf } from '@/lib/leaf'\nexport const rule = z.literal(leaf)",
  'domain/reads.ts': "import { rows } from '@/db/rows'\nexport const reads = rows",
  'domain/types.ts': "import type { Row } from '@/db/rows'\nexport type Rule = Row",
  'domain/disk.ts': "import fs from 'node:fs'\nexport const disk = fs",
  'domain/query.ts': "import { sql } from 'drizzle-orm'\nexport const query = sql",
  'db/rows.ts': 'export const rows = 1\nexport type Row = number',
  'db/schema.ts': 'export const schema = 1',
  'db/asks.ts': "import { verb } from '@/usecases/verb'\nexport const asks = verb",
  'outside/mail.ts': "import { rows } from '@/db/rows'\nexport const mail = rows",
  'usecases/verb.ts': "import { schema } from '@/db/schema'\nexport const verb = schema",
  'components/box.tsx': "import { verb } from '@/usecases/verb'\nexport const Box = () => <b>{verb}</b>",
  'app/page.tsx': "import { schema } from '@/db/schema'\nexport default () => <p>{schema}</p>",
  'app/good/page.tsx': "import { verb } from '@/usecases/verb'\nexport default () => <p>{verb}</p>",
}

const root = process.cwd()
let folder
let violations

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'colophon-rooms-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), `${text}\n`)
  }
  for (const name of ['package.json', 'tsconfig.json'])
    copyFileSync(path.join(root, name), path.join(folder, name))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const command = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [command, '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', '.']
  const report = await new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_error, stdout) => resolve(stdout))
  })
  violations = JSON.parse(report).summary.violations
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('each room refuses what it must not import, and nothing else is refused', () => {
  const found = violations.map(({ from, rule }) => `${from}: ${rule.name}`)
  expect([...new Set(found)].sort()).toEqual([
    'app/page.tsx: app-reads-through-usecases',
    'components/box.tsx: components-looks-one-way',
    'db/asks.ts: db-looks-one-way',
    'domain/disk.ts: domain-is-pure',
    'domain/query.ts: domain-is-pure',
    'domain/reads.ts: domain-looks-one-way',
    'domain/types.ts: domain-looks-one-way',
    'lib/one.ts: no-cycles',
    'lib/trial.ts: no-dev-dependency-in-product',
    'lib/up.ts: lib-looks-one-way',
    'outside/mail.ts: outside-looks-one-way',
  ])
})
