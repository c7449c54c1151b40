import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from '../../scripts/lib/build.mjs'
import { holdsAll, installStamp } from '../../scripts/lib/install.mjs'
import { refusalOfNode } from '../../scripts/lib/node-version.mjs'

describe('Node versions', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('%s is new enough', (version) => {
    expect(refusalOfNode(version)).toBeNull()
  })
  it.each(['12.22.0', '18.20.4', '20.9.0', '20.18.3'])(
    '%s is refused in words that name both versions',
    (version) => {
      expect(refusalOfNode(version)).toContain(version)
      expect(refusalOfNode(version)).toContain('20.19.0')
    },
  )
})

describe('whether the installed tree matches the lock file', () => {
  const lock = {
    packages: {
      '': { name: 'house' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-darwin': { version: '1.0.0', optional: true },
    },
  }
  it.each([
    ['all there', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'an optional one more',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '1.0.0' } },
      true,
    ],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', {}, false],
    [
      'one that nobody asks for',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/z': { version: '1.0.0' } },
      false,
    ],
  ])('%s', (_, packages, expected) => expect(holdsAll(lock, { packages })).toBe(expected))

  it('another Node ABI or another lock asks for a new look', () => {
    const host = { versions: { modules: '115' }, platform: 'linux', arch: 'x64' }
    const stamp = installStamp('{}', host)
    expect(installStamp('{}', host)).toBe(stamp)
    expect(installStamp('{ }', host)).not.toBe(stamp)
    expect(installStamp('{}', { ...host, versions: { modules: '137' } })).not.toBe(stamp)
  })
})

describe('the hash of the sources', () => {
  let root
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'colophon-hash-'))
    write('app/page.tsx', 'one')
    write('auth.ts', 'two')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is the same for the same contents, whatever their dates', () => {
    const before = sourceHash(root)
    utimesSync(path.join(root, 'auth.ts'), 0, 0)
    expect(sourceHash(root)).toBe(before)
  })
  it.each([
    ['a changed file', () => write('app/page.tsx', 'uno')],
    ['a new file', () => write('messages/en/desk.json', '{}')],
    [
      'a moved file',
      () => {
        rmSync(path.join(root, 'app/page.tsx'))
        write('app/home/page.tsx', 'one')
      },
    ],
    [
      'text moved from one file to the next',
      () => {
        write('app/page.tsx', 'onet')
        write('auth.ts', 'wo')
      },
    ],
  ])('differs after %s', (_, change) => {
    const before = sourceHash(root)
    change()
    expect(sourceHash(root)).not.toBe(before)
  })
  it('does not look at what the build does not read', () => {
    const before = sourceHash(root)
    write('docs/operations.md', 'words')
    write('data/colophon.db', 'rows')
    expect(sourceHash(root)).toBe(before)
  })
})
