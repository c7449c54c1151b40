import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countsOfPlaywright, countsOfVitest, lastLine, sum } from '../../scripts/lib/counts.mjs'
import { run } from '../../scripts/lib/run.mjs'
import { chosenSteps, STEPS } from '../../scripts/lib/steps.mjs'
import { differences, readTree, restoreTree } from '../../scripts/lib/tree.mjs'

describe('counting', () => {
  const vitest = (over) => ({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
    ...over,
  })
  const broken = { status: 'failed', assertionResults: [] }
  const red = { status: 'failed', assertionResults: [{ status: 'failed' }] }

  it.each([
    ['a good run', vitest({}), 0, { passed: 5, failed: 0, skipped: 3 }],
    [
      'a failed test',
      vitest({ numFailedTests: 1, testResults: [red] }),
      1,
      { passed: 5, failed: 1, skipped: 3 },
    ],
    ['a file that does not load', vitest({ testResults: [broken] }), 1, { passed: 5, failed: 1, skipped: 3 }],
    ['an error outside any test', vitest({}), 1, { passed: 5, failed: 1, skipped: 3 }],
    ['no report', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
  ])('vitest: %s', (_, report, code, counts) => expect(countsOfVitest(report, code)).toEqual(counts))

  it.each([
    [
      'a good run',
      { expected: 4, unexpected: 0, flaky: 0, skipped: 1 },
      0,
      { passed: 4, failed: 0, skipped: 1 },
    ],
    [
      'a failed test',
      { expected: 3, unexpected: 1, flaky: 0, skipped: 0 },
      1,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    [
      'a broken set-up',
      { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      1,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('Playwright: %s', (_, stats, code, counts) =>
    expect(countsOfPlaywright({ stats }, code)).toEqual(counts),
  )

  it('ends in one line over all of it', () => {
    const all = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 3 },
    ]
    expect(lastLine(sum(all))).toBe('41 passed, 2 failed, 3 skipped')
  })
})

describe('choosing steps', () => {
  it('runs all of them without --only', () => expect(chosenSteps([])).toBe(STEPS))
  it.each([[['--only', 'unit,lint']], [['--only=unit,lint']]])('%j keeps their order', (args) => {
    expect(chosenSteps(args).map(({ id }) => id)).toEqual(['lint', 'unit'])
  })
  it.each([[['--only', 'speed']], [['--only']]])('%j is refused with the names there are', (args) => {
    expect(() => chosenSteps(args)).toThrow('postgres')
  })
})

describe('a tree of files', () => {
  let folder
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'colophon-tree-'))
    write('0000.sql', 'one')
    write('meta/journal.json', '[]')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('tells what changed, and is put back as it was', () => {
    const before = readTree(folder)
    write('0001.sql', 'two')
    write('meta/journal.json', '[1]')
    rmSync(path.join(folder, '0000.sql'))
    expect(differences(before, readTree(folder))).toEqual(['0000.sql', '0001.sql', 'meta/journal.json'])
    restoreTree(folder, before)
    expect(differences(before, readTree(folder))).toEqual([])
    expect(readFileSync(path.join(folder, '0000.sql'), 'utf8')).toBe('one')
  })
  it('that is absent is empty', () => expect(readTree(path.join(folder, 'none')).size).toBe(0))
})

describe('running a command', () => {
  const node = (script, options) => run(process.execPath, ['-e', script], { quiet: true, ...options })

  it('hands back code and both outputs', async () => {
    const { code, output } = await node("console.log('out'); console.error('err'); process.exit(3)")
    expect(code).toBe(3)
    expect(output).toContain('out')
    expect(output).toContain('err')
  })
  it('an undefined variable is taken away', async () => {
    const { output } = await node('console.log(String(process.env.PATH_LIKE))', {
      env: { PATH_LIKE: undefined },
    })
    expect(output.trim()).toBe('undefined')
  })
  it('a command that is not there is 127, not an exception', async () => {
    expect((await run('no-such-command-here', [], { quiet: true })).code).toBe(127)
  })
  it('is ended when its time is over, with what it started', async () => {
    const { timedOut, code } = await node('setInterval(() => {}, 1000)', { limitMs: 200 })
    expect(timedOut).toBe(true)
    expect(code).not.toBe(0)
  })
})
