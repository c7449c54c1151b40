import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { ReadPage } from '../domain/intake/read-page'
import type { IntakeResult } from '../domain/intake/result'
import { takeIn } from '../domain/intake/take-in'
import { type SiteProfile, siteProfile } from '../domain/rights/statement'
import { isRefused } from '../lib/refused'
import { decodePage } from '../outside/page/decode'
import { fetchPage } from '../outside/page/fetch-page'
import { looksLikeHtml, readHtml } from '../outside/page/read-html'
import { readText } from '../outside/page/read-text'

const USAGE = `usage: npm run -s intake -- [--json] [--site PROFILE.json] FILE|URL...
  Reads pasted text, saved HTML pages or web addresses and says what stands on them.
  --json   one JSON object a line
  --site   the site against whose statement ownership is judged (docs/schema/site-profile.schema.json);
           without it the statement on the page itself serves
  Exit: 0 all read, 2 a file or the profile could not be read (the others are printed all the same).`

export interface IntakeLine {
  file: string
  title: string | null
  publishedAt: string | null
  source: string | null
  editor: string | null
  responsibleEditor: string | null
  authors: string[]
  bodyText: string
  images: IntakeResult['images']
  ownership: IntakeResult['ownership']
  warnings: IntakeResult['warnings']
}

/** What the command prints of a page, in the order of its keys. */
export function lineOf(file: string, result: IntakeResult): IntakeLine {
  const {
    title,
    publishedAt,
    source,
    editor,
    responsibleEditor,
    authors,
    bodyText,
    images,
    ownership,
    warnings,
  } = result
  return {
    file,
    title,
    publishedAt,
    source,
    editor,
    responsibleEditor,
    authors,
    bodyText,
    images,
    ownership,
    warnings,
  }
}

/** A profile alone, or a statement version that holds one. Throws ZodError, or what reading and parsing throw. */
export function readProfile(path: string): SiteProfile {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''))
  const held = typeof json === 'object' && json !== null && 'profile' in json ? json.profile : json
  return siteProfile.parse(held)
}

async function readPage(file: string): Promise<ReadPage> {
  if (/^https?:\/\//i.test(file)) {
    const page = await fetchPage(file)
    return pageOf(
      page.bytes,
      page.url,
      page.charset,
      /text\/plain/i.test(page.contentType ?? '') ? 'text' : 'html',
    )
  }
  const html = /\.(?:html?|xhtml|shtml|mht)$/i.test(file)
  return pageOf(readFileSync(file), null, null, html ? 'html' : null)
}

function pageOf(
  bytes: Uint8Array,
  url: string | null,
  charset: string | null,
  form: 'text' | 'html' | null,
): ReadPage {
  const { text } = decodePage(bytes, charset)
  return (form ?? (looksLikeHtml(text) ? 'html' : 'text')) === 'html'
    ? readHtml(text, { url })
    : readText(text)
}

function complaint(error: unknown): string {
  if (isRefused(error)) return `${error.code} ${JSON.stringify(error.facts)}`
  if (error instanceof z.ZodError)
    return error.issues.map((one) => `${one.path.join('.') || '(whole file)'}: ${one.message}`).join('; ')
  return error instanceof Error ? error.message : String(error)
}

const readable = (line: IntakeLine): string =>
  [
    line.file,
    ...(['title', 'publishedAt', 'source', 'editor', 'responsibleEditor'] as const).map(
      (key) => `  ${key}: ${line[key] ?? '-'}`,
    ),
    `  authors: ${line.authors.join(', ') || '-'}`,
    `  body: ${line.bodyText.length} characters, ${line.images.length} pictures`,
    `  ownership: ${line.ownership.class} (${line.ownership.rule}) ${line.ownership.holder ?? ''}`,
    ...line.warnings.map((one) => `  ! ${one.code}${one.detail ? `: ${one.detail}` : ''}`),
  ].join('\n')

interface Arguments {
  json: boolean
  site: string | null
  files: string[]
}

function readArguments(args: readonly string[]): Arguments | null {
  const read: Arguments = { json: false, site: null, files: [] }
  const rest = [...args]
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    if (one === '--json') read.json = true
    else if (one === '--site') read.site = rest.shift() ?? ''
    else if (one.startsWith('--site=')) read.site = one.slice('--site='.length)
    else if (one === '--') read.files.push(...rest.splice(0))
    else if (one.startsWith('--')) return null
    else read.files.push(one)
  }
  return read.files.length > 0 && read.site !== '' ? read : null
}

export async function main(args: readonly string[]): Promise<number> {
  const read = readArguments(args)
  if (!read) {
    console.error(USAGE)
    return 2
  }
  let profile: SiteProfile | null = null
  try {
    profile = read.site === null ? null : readProfile(read.site)
  } catch (error) {
    console.error(`${read.site}: ${complaint(error)}`)
    return 2
  }
  let failed = false
  for (const file of read.files) {
    try {
      const line = lineOf(
        file,
        takeIn(await readPage(file), { profile, timeZone: process.env['SITE_TIME_ZONE'] || 'Asia/Shanghai' }),
      )
      console.log(read.json ? JSON.stringify(line) : readable(line))
    } catch (error) {
      failed = true
      console.error(`${file}: ${complaint(error)}`)
    }
  }
  return failed ? 2 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = await main(process.argv.slice(2))
