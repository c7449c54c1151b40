import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json'

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name)),
]

/** What GitHub makes of a heading as an anchor. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')

const anchorsOf = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#{1,6}\s+(.+)$/gmu)].map(([, heading = '']) => anchorOf(heading))

/** Relative links and pictures of a page that lead nowhere. */
function deadLinks(page: string): string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/gu)].map(
    ([, link = '']) => link,
  )
  return links.filter((link) => {
    if (/^[a-z][a-z+.-]*:/iu.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? page : path.join(path.dirname(page), decodeURIComponent(file))
    if (!existsSync(target)) return true
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
  })
}

/** Commands of package.json that a page names and that are not there. */
const absentCommands = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/npm run (?:-s )?([a-z][a-z0-9:-]*)/gu)]
    .map(([, name = '']) => name)
    .filter((name) => !(name in packageJson.scripts))

/** Files of the repository that a page names in backquotes and that are not there. */
const absentFiles = (page: string): string[] =>
  [
    ...readFileSync(page, 'utf8').matchAll(
      /`((?:app|components|db|docs|domain|lib|messages|outside|scripts|tests|usecases)\/[\w./()[\]-]+)`/gu,
    ),
  ]
    .map(([, name = '']) => name)
    .filter((name) => !existsSync(name))

describe.each(pages)('%s', (page) => {
  it('has only links that lead somewhere', () => expect(deadLinks(page)).toEqual([]))
  it('names only commands that there are', () => expect(absentCommands(page)).toEqual([]))
  it('names only files that there are', () => expect(absentFiles(page)).toEqual([]))
})

it('every page of docs/ is reached from its list', () => {
  const listed = [...readFileSync('docs/README.md', 'utf8').matchAll(/\]\(([^)#\s]+)/gu)].map(([, to = '']) =>
    path.join('docs', to),
  )
  const adr = [...readFileSync('docs/adr/README.md', 'utf8').matchAll(/\]\(([^)#\s]+)/gu)].map(
    ([, to = '']) => path.join('docs/adr', to),
  )
  const own = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
  expect(own.filter((page) => ![...listed, ...adr].includes(page))).toEqual([])
})
