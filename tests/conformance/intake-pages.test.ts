import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { takeIn } from '@/domain/intake/take-in'
import { readHtml } from '@/outside/page/read-html'
import { Score } from '../support/score'
import { shingleF1 } from '../support/shingles'

const folder = '../shared/data/pages'

interface Page {
  file: string
  expected: Record<
    | 'title'
    | 'source'
    | 'editor'
    | 'responsibleEditor'
    | 'author'
    | 'publishedAt'
    | 'bodyStartsWith'
    | 'bodyEndsWith'
    | 'bodyText',
    string | null
  > & {
    bodyContains: string[] | string | null
    bodyExcludes: string[] | null
  }
  expectedExtra: Record<string, string | undefined> | null
}

const flat = (text: string) => text.replace(/\s/g, '')

describe.skipIf(!existsSync(folder))('saved news pages (skipped where ../shared/data is absent)', () => {
  it('finds the fields and the body of nearly all', () => {
    const score = new Score('pages')
    const overlaps: number[] = []
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      const { expected, expectedExtra: extra } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Page
      const got = takeIn(readHtml(readFileSync(`${folder}/${name.replace('.json', '.html')}`)))
      const body = flat(got.bodyText)
      score.add('title', got.title, expected.title, name)
      score.add('publishedAt', sameTime(got.publishedAt, expected.publishedAt), expected.publishedAt, name)
      score.add('source', got.source, [expected.source, extra?.['sourceRaw']], name)
      score.add('editor', got.editor, expected.editor, name)
      score.add(
        'responsibleEditor',
        got.responsibleEditor,
        [expected.responsibleEditor, extra?.['responsibleEditorRaw']],
        name,
      )
      score.add('author', got.authors.join(' ') || null, expected.author, name)
      const starts = expected.bodyStartsWith === null || body.startsWith(flat(expected.bodyStartsWith))
      const ends = expected.bodyEndsWith === null || body.endsWith(flat(expected.bodyEndsWith))
      score.add(
        'body starts',
        starts ? null : body.slice(0, 40),
        starts ? null : flat(expected.bodyStartsWith ?? '').slice(0, 30),
        name,
      )
      score.add(
        'body ends',
        ends ? null : body.slice(-60),
        ends ? null : flat(expected.bodyEndsWith ?? '').slice(-30),
        name,
      )
      for (const one of [expected.bodyContains ?? []].flat())
        score.count('contains', body.includes(flat(one)))
      for (const one of expected.bodyExcludes ?? []) {
        const absent = !body.includes(flat(one))
        score.count('excludes', absent)
        if (!absent) score.miss(`${name} · keeps ${one}`)
      }
      if (expected.bodyText !== null) {
        const { f1, precision, recall } = shingleF1(got.bodyText, expected.bodyText)
        overlaps.push(f1)
        if (f1 < 0.97)
          score.miss(`${name} · F1 ${f1.toFixed(3)} p ${precision.toFixed(3)} r ${recall.toFixed(3)}`)
      }
    }
    const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length
    score.print()
    process.stdout.write(`  body F1 over ${overlaps.length} pages: ${mean.toFixed(4)}\n`)
    const floors = {
      title: 0.97,
      publishedAt: 0.95,
      source: 0.95,
      editor: 0.97,
      responsibleEditor: 0.97,
      author: 0.93,
    }
    for (const [field, floor] of Object.entries(floors))
      expect(score.of(field), field).toBeGreaterThanOrEqual(floor)
    for (const field of ['contains', 'excludes']) expect(score.of(field), field).toBe(1)
    expect(mean).toBeGreaterThanOrEqual(0.99)
  })
})

/** The page's wall-clock time as far as the expected value goes. */
function sameTime(got: string | null, expected: string | null): string | null {
  if (got === null || expected === null) return got
  if (expected.includes('T')) return Date.parse(got) === Date.parse(expected) ? expected : got
  const wall = got.slice(0, 19).replace('T', ' ')
  return wall.startsWith(expected) && (expected.length !== 16 || wall.endsWith(':00')) ? expected : wall
}
