import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeDataFolder, secretOf, settingsFrom, welcome } from '../../scripts/lib/settings.mjs'

describe('settings', () => {
  it('are loopback, port 3000 and ./data unless told', () => {
    expect(settingsFrom({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataFolder: path.resolve('data'),
      loopback: true,
      address: 'http://localhost:3000',
    })
  })
  it.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.7', false],
    ['127.0.0.1.example', false],
  ])('HOST=%s is loopback: %s', (HOST, loopback) => expect(settingsFrom({ HOST }).loopback).toBe(loopback))

  it.each(['0', '65536', 'http', '3000x', '-1', '3.5'])('PORT=%s is refused by name', (PORT) => {
    expect(() => settingsFrom({ PORT })).toThrow('PORT')
  })
  it('SITE_URL loses the slash at its end, and must be an address', () => {
    expect(settingsFrom({ SITE_URL: 'https://news.example/' }).address).toBe('https://news.example')
    expect(() => settingsFrom({ SITE_URL: 'news.example' })).toThrow('SITE_URL')
  })
})

describe('the secret', () => {
  let dataFolder
  const file = () => path.join(dataFolder, 'keys/secret')
  beforeEach(() => {
    dataFolder = mkdtempSync(path.join(tmpdir(), 'colophon-secret-'))
    makeDataFolder(dataFolder)
  })
  afterEach(() => rmSync(dataFolder, { recursive: true }))

  it('is drawn once, kept, and readable by its owner alone', () => {
    const first = secretOf({ dataFolder, mayDraw: true })
    expect(first?.length).toBeGreaterThanOrEqual(43)
    expect(secretOf({ dataFolder, mayDraw: true })).toBe(first)
    expect(secretOf({ dataFolder, mayDraw: false })).toBe(first)
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  })
  it('is not made up where nobody may draw it', () => {
    expect(secretOf({ dataFolder, mayDraw: false })).toBeNull()
  })
  it('given from outside wins over the kept one, and a short one is refused', () => {
    writeFileSync(file(), 'kept-kept-kept-kept-kept-kept-kept-kept\n')
    const given = 'given-given-given-given-given-given'
    expect(secretOf({ given, dataFolder, mayDraw: true })).toBe(given)
    expect(() => secretOf({ given: 'secret', dataFolder, mayDraw: true })).toThrow('NEXTAUTH_SECRET')
  })
})

describe('the welcome', () => {
  const demo = { cast: [{ email: 'lin@demo.example', password: 'pass-word', name: '林', role: 'editor' }] }
  it('names the address and, on this machine, the cast', () => {
    const text = welcome({ address: 'http://localhost:3000', loopback: true, demo })
    expect(text).toContain('http://localhost:3000')
    expect(text).toContain('lin@demo.example')
    expect(text).toContain('pass-word')
  })
  it('never prints a demo password where others can reach the server', () => {
    expect(welcome({ address: 'https://news.example', loopback: false, demo })).not.toContain('pass-word')
  })
})
