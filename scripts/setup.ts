import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { closeDatabase, migrate } from '@/db/client'
import { hasNobody, hasOwnAdmin } from '@/db/first-start'
import { env } from '@/lib/env'
import { isRefused } from '@/lib/refused'
import { createFirstAdmin } from '@/usecases/create-first-admin'
import { foundSite } from '@/usecases/found-site'
import { makeDataFolder, secretOf } from './lib/settings.mjs'

/**
 * `npm run setup`: a secret and a first admin for a newsroom of one's own, without the demo. Asks on a terminal;
 * `--email … --name … --password-stdin` answers beforehand.
 */

const HELP = `npm run setup -- [--email ADDRESS] [--name NAME] [--password-stdin]
                 [--site NAME] [--host HOST] [--operator COMPANY]

Makes the database, a secret to sign sessions with, the first admin, and the site: its name (which is its own 来源
label), who hosts it, who licenses its content. What is not given is asked for.
COLOPHON_DATA and DATABASE_URL must be those that the server is started with.`

const FIELDS: Record<string, string> = {
  email: 'the e-mail address is not one',
  name: 'a name is empty or too long',
  host: 'the host is empty or longer than 60 characters',
  operator: 'the operator is empty or longer than 60 characters',
  password: 'the password needs 12 characters or more',
}

async function readAll(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.replace(/\r?\n$/, '')
}

/** Asks on the terminal; with `hidden`, what is typed is not shown. */
async function ask(question: string, hidden = false): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`Nobody to ask here. Give the answers beforehand:\n\n${HELP}`)
  let mute = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!mute) process.stdout.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  try {
    const answer = terminal.question(`${question}: `)
    mute = hidden
    return (await answer).trim()
  } finally {
    terminal.close()
    if (hidden) process.stdout.write('\n')
  }
}

async function askPassword(): Promise<string> {
  const password = await ask('Password (12 characters or more)', true)
  if ((await ask('Once more', true)) !== password)
    throw new Error('The two passwords differ; nothing was made.')
  return password
}

async function setUp() {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      site: { type: 'string' },
      host: { type: 'string' },
      operator: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return HELP
  makeDataFolder(env.dataFolder)
  await migrate()
  if (await hasOwnAdmin()) {
    throw new Error(
      'There is an admin already, so there is nothing to set up. Others are invited on the People page.',
    )
  }
  if (!(await hasNobody())) {
    console.log(
      'The demo newsroom is in this database and stays there. For an empty one choose a fresh COLOPHON_DATA.',
    )
  }
  const email = values.email ?? (await ask('E-mail address of the first admin'))
  const name = values.name ?? (await ask('Real name'))
  const empty = await hasNobody()
  const site = empty && {
    name: values.site ?? (await ask('Name of the site, as its own articles are labelled (来源)')),
    host: values.host ?? (await ask('Who hosts it (主办单位)')),
    operator: values.operator ?? (await ask('Who licenses its content (运营单位)')),
    contactEmail: email,
  }
  const password = values['password-stdin'] ? await readAll() : await askPassword()
  await createFirstAdmin({ email, name, password })
  if (site) await foundSite(site)
  secretOf({ given: process.env['NEXTAUTH_SECRET'], dataFolder: env.dataFolder, mayDraw: true })
  return `Ready: ${email} can log in as admin. Start the server: npm start`
}

function inWords(error: unknown): string {
  if (isRefused(error) && error.code === 'email-taken')
    return 'Nothing was made: that address has an account already.'
  if (isRefused(error) && Array.isArray(error.facts['fields'])) {
    const faults = error.facts['fields'].map((field) => FIELDS[String(field).split(':')[0] ?? ''] ?? field)
    return `Nothing was made: ${faults.join('; ')}.`
  }
  return error instanceof Error ? error.message : String(error)
}

setUp()
  .then((told) => console.log(told))
  .catch((error: unknown) => {
    console.error(inWords(error))
    process.exitCode = 1
  })
  .finally(() => closeDatabase())
