import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findChromium } from '../chromium.mjs'
import { buildIfChanged } from './build.mjs'
import { countsOfPlaywright, countsOfVitest, ONE_FAILED, ONE_PASSED } from './counts.mjs'
import { startPostgres } from './postgres.mjs'
import { run } from './run.mjs'
import { differences, readTree, restoreTree } from './tree.mjs'

const ROOMS = [
  'lib',
  'domain',
  'db',
  'outside',
  'usecases',
  'components',
  'app',
  'scripts',
  'tests',
  'e2e',
  'bench',
]
const ROOT_FILES = ['auth.ts', 'proxy.ts', 'instrumentation.ts']
/** Tests choose their own data and settings: nothing of the caller's server may reach them. */
const CLEAN = {
  COLOPHON_DATA: undefined,
  COLOPHON_WORKER: undefined,
  HOST: undefined,
  MAIL_FROM: undefined,
  NEXTAUTH_SECRET: undefined,
  NEXTAUTH_URL: undefined,
  NODE_ENV: undefined,
  PORT: undefined,
  SITE_TIME_ZONE: undefined,
  SITE_URL: undefined,
  SMTP_URL: undefined,
}

const say = (line) => console.log(line)
const tool = (name) => `node_modules/.bin/${name}`

/** A step that passes in silence and fails with everything its tool had to say. */
const oneTool = (name, args) => async () => {
  const { code, output } = await run(tool(name), args, { quiet: true })
  if (code === 0) return ONE_PASSED
  say(output.trimEnd())
  return ONE_FAILED
}

async function boundaries() {
  const cruised = [...ROOMS, ...ROOT_FILES].filter((place) => existsSync(place))
  return oneTool('depcruise', ['--config', '.dependency-cruiser.cjs', ...cruised])()
}

/** The committed migrations are those of the schema: generating them again changes nothing, in either dialect. */
async function migrations() {
  const folder = 'db/migrations'
  const before = readTree(folder)
  try {
    for (const DATABASE_URL of ['', 'postgres://nobody@localhost/none']) {
      const { code, output } = await run(tool('drizzle-kit'), ['generate'], {
        quiet: true,
        env: { DATABASE_URL },
      })
      if (code !== 0) {
        say(output.trimEnd())
        return ONE_FAILED
      }
    }
    const changed = differences(before, readTree(folder))
    if (changed.length === 0) return ONE_PASSED
    say(
      `The schema has changed since its migrations were generated. New or different:\n  ${changed.join('\n  ')}`,
    )
    return ONE_FAILED
  } finally {
    restoreTree(folder, before)
  }
}

async function withReport(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'colophon-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const { code } = await work(file)
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    return { code, report }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs vitest projects with their failures shown, and counts. */
async function vitest(projects, env) {
  const { code, report } = await withReport((file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const chosen = projects.flatMap((project) => ['--project', project])
    return run(tool('vitest'), ['run', ...chosen, ...reporters], { env: { ...CLEAN, ...env } })
  })
  return countsOfVitest(report, code)
}

async function onPostgres() {
  const given = [process.env.TEST_DATABASE_URL, process.env.DATABASE_URL].find((url) =>
    /^postgres(ql)?:/.test(url ?? ''),
  )
  if (given) {
    say('Using the PostgreSQL that the environment names.')
    return vitest(['stored'], { DATABASE_URL: given })
  }
  const server = await startPostgres()
  try {
    return await vitest(['stored'], { DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

async function build() {
  if (!(await buildIfChanged(process.cwd(), say))) say('The last build is of these very sources.')
  return ONE_PASSED
}

async function e2e() {
  const chromium = await findChromium(say)
  if (!chromium) {
    say('No Chromium can be had here. Install one, or name it in CHROMIUM_PATH.')
    return ONE_FAILED
  }
  say(`Chromium: ${chromium}`)
  const { code, report } = await withReport((file) =>
    run(tool('playwright'), ['test', '--reporter=list,json'], {
      env: { ...CLEAN, DATABASE_URL: undefined, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    }),
  )
  return countsOfPlaywright(report, code)
}

/**
 * The steps of `npm test` in their order, cheap ones first. Each answers with its counts; one that throws has failed.
 * `needs` names a step without whose success this one says nothing.
 * @type {readonly { id: string, title: string, needs?: string, work: () => Promise<import('./counts.mjs').Counts> }[]}
 */
export const STEPS = [
  {
    id: 'lint',
    title: 'Format and lint',
    work: oneTool('biome', ['ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings', '.']),
  },
  { id: 'boundaries', title: 'Boundaries between the rooms', work: boundaries },
  { id: 'dead-code', title: 'Dead code', work: oneTool('knip', ['--no-progress']) },
  { id: 'types', title: 'Types', work: oneTool('tsc', ['--noEmit', '-p', '.']) },
  { id: 'migrations', title: 'Migrations match the schema', work: migrations },
  {
    id: 'unit',
    title: 'Unit tests, and use cases on SQLite',
    work: () => vitest(['pure', 'stored'], { DATABASE_URL: undefined }),
  },
  { id: 'postgres', title: 'Use cases on PostgreSQL', work: onPostgres },
  { id: 'build', title: 'Build', work: build },
  { id: 'e2e', title: 'Journeys in Chromium', needs: 'build', work: e2e },
]

/**
 * Steps named by `--only a,b`, in their own order; all of them without it. Throws where a name is unknown.
 * @param {readonly string[]} args
 */
export function chosenSteps(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at === -1) return STEPS
  const names = (args[at]?.includes('=') ? args[at].slice('--only='.length) : (args[at + 1] ?? '')).split(',')
  const unknown = names.filter((name) => !STEPS.some(({ id }) => id === name))
  if (unknown.length > 0) {
    throw new Error(`No step ${unknown.join(', ')}. There are: ${STEPS.map(({ id }) => id).join(', ')}`)
  }
  return STEPS.filter(({ id }) => names.includes(id))
}
