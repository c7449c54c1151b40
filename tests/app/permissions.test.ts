import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Actor, roles } from '@/domain/account/actor'
import { type ActionName, actions, type May, may, type PagePath, pages } from '@/domain/account/permissions'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .sort()

/** `app/(desk)/desk/[id]/page.tsx` is served at `/desk/[id]`. */
const addressOf = (file: string) =>
  `/${file
    .split('/')
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`

const appFiles = filesIn('app')
// A folder that begins with an underscore is not served.
const served = appFiles.filter((file) => !file.includes('/_'))
const pageFiles = served.filter((file) => /\/page\.tsx?$/.test(file))
const routeFiles = served.filter((file) => /\/route\.tsx?$/.test(file))
const table: Readonly<Record<string, May>> = pages

describe('every address is in the permission matrix', () => {
  it.each([...pageFiles, ...routeFiles])('%s', (file) => {
    expect(Object.keys(table)).toContain(addressOf(file))
  })

  it('and the matrix names none that is not served', () => {
    const there = new Set([...pageFiles, ...routeFiles].map(addressOf))
    expect(Object.keys(table).filter((address) => !there.has(address))).toEqual([])
  })
})

describe('every page asks for its own address first', () => {
  it.each(pageFiles)('%s', (file) => {
    expect(read(file)).toContain(`await page('${addressOf(file)}')`)
  })
})

describe('every route that is not public has its guard', () => {
  const guarded = routeFiles.filter((file) => table[addressOf(file)] !== 'public')
  it.each(guarded.length ? guarded : ['none yet'])('%s', (file) => {
    if (file === 'none yet') return
    const flat = read(file)
      .replace(/\s+/g, '')
      .replace(/route<.*?>\(/g, 'route(')
    const guard = table[addressOf(file)] === 'apiKey' ? 'apiCaller(' : `route('${addressOf(file)}'`
    expect(flat).toContain(guard)
  })
})

describe('every Server Action is checked', () => {
  const actionFiles = appFiles.filter((file) => /^'use server'/.test(/\.tsx?$/.test(file) ? read(file) : ''))

  it.each(actionFiles)('%s', (file) => {
    const exported = read(file)
      .split(/^export /m)
      .slice(1)
    for (const one of exported) {
      if (/^(type|interface) /.test(one)) continue
      const [, wrapper, name] = /^const \w+ = (action|publicAction)\(\s*'(\w+)'/.exec(one) ?? []
      expect(Object.keys(actions), one.slice(0, 80)).toContain(name)
      // Without a session only what is public may be reached.
      if (wrapper === 'publicAction') expect(actions[name as ActionName]).toBe('public')
    }
  })
})

describe('every use case asks for its own permission', () => {
  const camel = (file: string) =>
    path.basename(file, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const useCases = filesIn('usecases').filter((file) => /^usecases\/[\w-]+\.ts$/.test(file))
  const verbs = useCases.filter((file) =>
    new RegExp(`export (async )?function ${camel(file)}\\(\\s*actor: Actor`).test(read(file)),
  )
  const writing = verbs.filter((file) => read(file).includes('transaction('))

  it.each(writing)('%s', (file) => {
    expect(read(file)).toMatch(new RegExp(`authorise\\(\\s*\\w+, '${camel(file)}'\\)`))
  })

  it('and the table names none that is not there', () => {
    const callers = [...useCases, ...appFiles.filter((file) => /actions\.ts$/.test(file))]
    const asked = new Set(
      callers.flatMap((file) =>
        [...read(file).matchAll(/(?:authorise\(\s*\w+,|\baction\()\s*'(\w+)'/g)].map(([, name]) => name),
      ),
    )
    expect(Object.keys(actions).filter((name) => !asked.has(name))).toEqual([])
  })
})

/** Rows are addresses or use cases, columns nobody and each role alone. */
function matrix(of: Readonly<Record<string, May>>): string {
  const people: [string, Actor | null][] = [
    ['nobody', null],
    ...roles.map((role): [string, Actor] => [
      role,
      { id: 'x', name: 'x', roles: [role], organisationId: role === 'licensee' ? 'o' : null },
    ]),
  ]
  const width = Math.max(...Object.keys(of).map((name) => name.length)) + 2
  const head = ''.padEnd(width) + people.map(([name]) => name.padEnd(10)).join('')
  const rows = Object.entries(of).map(
    ([name, who]) =>
      name.padEnd(width) + people.map(([, actor]) => (may(actor, who) ? 'yes' : '·').padEnd(10)).join(''),
  )
  return [head, ...rows].map((line) => line.trimEnd()).join('\n')
}

it('who may what, as a whole, changes only on purpose', async () => {
  const text = `Pages and routes\n\n${matrix(pages)}\n\nUse cases\n\n${matrix(actions)}\n`
  await expect(text).toMatchFileSnapshot('permissions.golden.txt')
})

it('a person with several roles may what any of them may', () => {
  const both: Actor = { id: 'x', name: 'x', roles: ['editor', 'admin'], organisationId: null }
  for (const address of ['/desk/new', '/admin/people'] satisfies PagePath[])
    expect(may(both, pages[address])).toBe(true)
  expect(may({ ...both, roles: [] }, pages['/desk'])).toBe(false)
})
