import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { decide } from '../domain/rights/decide'
import { type DecisionInput, decisionInput } from '../domain/rights/decision'

const USAGE =
  'usage: npm run -s decide -- CASE.json   (request and state, see docs/schema/decision-input.schema.json)'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const isObject = (value: unknown): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON Merge Patch (RFC 7396): what a variant of a worked case changes in its input. */
export function mergePatch(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch
  const merged = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch))
    if (value === null) delete merged[key]
    else merged[key] = mergePatch(merged[key], value)
  return merged
}

const INSTANTS = new Set(
  'at from to publishUntil embargoUntil publishedAt grantedAt issuedAt leasedAt expiresAt effectiveFrom breachSince'.split(
    ' ',
  ),
)
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/

/** Instants may be written as people read them, ISO 8601 with an offset; the engine counts UTC milliseconds. */
function withInstants(value: Json): Json {
  if (Array.isArray(value)) return value.map(withInstants)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === 'string' && INSTANTS.has(key) && ISO.test(one) ? Date.parse(one) : withInstants(one),
    ]),
  )
}

/** Parses a question whose instants may be text. Throws ZodError. */
export const readQuestion = (value: Json): DecisionInput => decisionInput.parse(withInstants(value))

type Question = { title: string | null; input: DecisionInput }

/** Reads `{request, state}`, alone or under `input`; a worked case adds its variants. Throws on anything else. */
export function questionsOf(file: unknown): Question[] {
  if (!isObject(file)) throw new TypeError('the file holds no JSON object')
  const base = isObject(file.input) ? file.input : { request: file.request, state: file.state }
  const variants = Array.isArray(file.variants) ? file.variants.filter(isObject) : []
  if (variants.length === 0) return [{ title: null, input: readQuestion(base as Json) }]
  return variants.map((one) => ({
    title: isObject(one.title) ? String(one.title['zh-CN']) : null,
    input: readQuestion(mergePatch(base as Json, one.change ?? {})),
  }))
}

function complaint(error: unknown): string {
  if (!(error instanceof z.ZodError)) return error instanceof Error ? error.message : String(error)
  return error.issues.map((one) => `  ${one.path.join('.') || '(whole file)'}: ${one.message}`).join('\n')
}

/** Prints the decision of a file, or a list with one decision for each variant. 2: the file cannot be read. */
function main(paths: readonly string[]): number {
  const [path] = paths
  if (!path || paths.length > 1) {
    console.error(USAGE)
    return 2
  }
  try {
    const questions = questionsOf(JSON.parse(readFileSync(path, 'utf8')))
    const answers = questions.map(({ title, input }) =>
      title === null ? decide(input) : { title, decision: decide(input) },
    )
    console.log(JSON.stringify(answers.length === 1 ? answers[0] : answers, null, 2))
    return 0
  } catch (error) {
    console.error(`${path} is not a question to the decision engine:\n${complaint(error)}\n${USAGE}`)
    return 2
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = main(process.argv.slice(2))
