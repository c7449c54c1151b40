import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import { decision, decisionInput } from '../domain/rights/decision'
import { siteProfile } from '../domain/rights/statement'

/** Formats that other programs read or write, as JSON Schema under `docs/schema/`. `io`: before or after defaults. */
export const schemaFiles: readonly {
  file: string
  title: string
  schema: z.ZodType
  io: 'input' | 'output'
}[] = [
  { file: 'decision-input.schema.json', title: 'Decision input', schema: decisionInput, io: 'input' },
  { file: 'decision.schema.json', title: 'Decision', schema: decision, io: 'output' },
  { file: 'site-profile.schema.json', title: 'Site profile', schema: siteProfile, io: 'input' },
]

export const schemaPath = (file: string) => fileURLToPath(new URL(`../docs/schema/${file}`, import.meta.url))

/** The text that a schema's file has to hold. */
export function schemaText({ title, schema, io }: (typeof schemaFiles)[number]): string {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return `${JSON.stringify({ title, ...made }, null, 2)}\n`
}

function current(file: string): string | null {
  try {
    return readFileSync(schemaPath(file), 'utf8')
  } catch {
    return null
  }
}

/** `npm run -s schemas` writes the files; with `--check` it only says which are out of date, and exits with 1. */
function main(check: boolean): number {
  const stale = schemaFiles.filter((one) => current(one.file) !== schemaText(one))
  if (!check) for (const one of stale) writeFileSync(schemaPath(one.file), schemaText(one))
  for (const one of stale) console.log(`${check ? 'out of date' : 'written'}: docs/schema/${one.file}`)
  return check && stale.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.includes('--check'))
