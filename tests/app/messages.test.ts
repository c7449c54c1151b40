import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { roles } from '@/domain/account/actor'
import { articleActions, articleStates, liveStates } from '@/domain/article/transitions'
import { grantActions, grantStates } from '@/domain/licensing/grant'
import { organisationActions, organisationStates } from '@/domain/licensing/organisation'
import { requestActions, requestStates } from '@/domain/licensing/request'
import { ownershipClasses } from '@/domain/rights/ownership'
import { locales } from '@/lib/locale'
import { loadMessages, type Messages } from '@/messages/load'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All messages of a language by their full key. */
function flat(messages: Messages, prefix = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [key, value] of Object.entries(messages)) {
    if (typeof value === 'string') all.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) all.set(inner, text)
  }
  return all
}

const all = new Map(locales.map((locale) => [locale, flat(loadMessages(locale))]))
const source = all.get('zh-CN') ?? new Map<string, string>()

const rooms = ['lib', 'domain', 'db', 'outside', 'usecases', 'app', 'components']
const sources = rooms.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ file: `${room}/${name}`, text: readFileSync(path.join(root, room, name), 'utf8') })),
)

describe.each(locales.filter((locale) => locale !== 'zh-CN'))('%s', (locale) => {
  const other = all.get(locale) ?? new Map<string, string>()
  it('has every message of the source and no other', () => {
    expect([...source.keys()].filter((key) => !other.has(key))).toEqual([])
    expect([...other.keys()].filter((key) => !source.has(key))).toEqual([])
  })

  it('fills in the same facts', () => {
    const facts = (text: string | undefined) =>
      [...new Set([...(text ?? '').matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name))].sort()
    const differ = [...source].filter(
      ([key, text]) =>
        facts(text).join() !== facts(other.get(key)).join() && !/select|plural/.test(text + other.get(key)),
    )
    expect(differ.map(([key]) => key)).toEqual([])
  })
})

describe.each(locales)('%s', (locale) => {
  it('can be read: no message is malformed', () => {
    const malformed: string[] = []
    const t = createTranslator({
      locale,
      messages: loadMessages(locale),
      onError: (error) => {
        if (error.code === 'INVALID_MESSAGE') malformed.push(error.message)
      },
    })
    for (const key of all.get(locale)?.keys() ?? []) t(key as never)
    expect(malformed).toEqual([])
  })
})

it('has a sentence for every refusal in the source', () => {
  const thrown = sources.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /(?:new Refused\(\s*|refusal: \{ code: |=> \(?\{ code: |\? \{ code: |: \{ code: )'([a-z][a-z-]+)'/g,
      ),
    ].map(([, code]) => ({ file, code })),
  )
  expect(thrown.length).toBeGreaterThan(20)
  expect(thrown.filter(({ code }) => !source.has(`refusal.${code}`))).toEqual([])
})

it.each([
  ['state.article', articleStates],
  ['state.live', liveStates],
  ['state.organisation', organisationStates],
  ['state.request', requestStates],
  ['state.grant', grantStates],
  ['action.article', articleActions],
  ['action.organisation', organisationActions],
  ['action.request', requestActions],
  ['action.grant', grantActions],
  ['common.role', roles],
  ['common.right', ownershipClasses],
])('has a word for every %s', (prefix, words) => {
  expect(words.filter((word) => !source.has(`${prefix}.${word}`))).toEqual([])
})

it('has a word for every event', () => {
  const declared = readFileSync(path.join(root, 'domain/events.ts'), 'utf8')
  const types = [...declared.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, type]) => type)
  expect(types.length).toBeGreaterThan(30)
  expect(types.filter((type) => !source.has(`event.${type}`))).toEqual([])
})

it('Chinese sentences carry Chinese punctuation', () => {
  const halfWidth = [...source].filter(([, text]) =>
    /\p{Script=Han}[,:;?!](?!\/\/)|[,;]\p{Script=Han}/u.test(text),
  )
  expect(halfWidth.map(([key]) => key)).toEqual([])
})
