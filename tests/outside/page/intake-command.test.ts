import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { main } from '@/scripts/intake'

let folder = ''
let printed: string[] = []
let complained: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intake-'))
  printed = []
  complained = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const article = '题目在此\n2031-05-04 09:08:07 来源：临江在线 编辑：林晓\n正文一段，说明情况。'
const KEYS =
  'file title publishedAt source editor responsibleEditor authors bodyText images ownership warnings'

it('prints one object a line with its keys, and goes on behind a file that is not there', async () => {
  const code = await main([
    '--json',
    join(folder, 'absent.txt'),
    file('a.txt', article),
    file('b.txt', article),
  ])
  expect(code).toBe(2)
  expect(complained.join()).toContain('absent.txt')
  expect(printed).toHaveLength(2)
  expect(Object.keys(JSON.parse(printed[0] ?? '')).join(' ')).toBe(KEYS)
})

it('judges ownership against the profile of --site', async () => {
  const profile = {
    host: '临江报业集团',
    operator: '临江在线传媒有限公司',
    ownLabels: ['临江在线'],
    datelinePatterns: [],
    thirdPartyMarks: [],
  }
  expect(
    await main(['--json', '--site', file('site.json', JSON.stringify(profile)), file('a.txt', article)]),
  ).toBe(0)
  expect(JSON.parse(printed[0] ?? '').ownership).toEqual({
    class: 'own',
    rule: 'own-label',
    holder: profile.operator,
  })
})

it('refuses a profile that is none before it reads anything', async () => {
  expect(await main(['--json', '--site', file('site.json', '{}'), file('a.txt', article)])).toBe(2)
  expect(printed).toEqual([])
  expect(complained.join()).toContain('ownLabels')
})
