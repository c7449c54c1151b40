import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMetaLine } from '@/domain/intake/meta-line'
import { Score } from '../support/score'

const file = '../shared/data/meta-lines/lines.json'
const present = existsSync(file)

interface Line {
  line: string
  expected: Record<'publishedAt' | 'source' | 'editor' | 'responsibleEditor' | 'author', string | null>
  raw?: Record<string, string>
}

describe.skipIf(!present)('meta lines of real pages (skipped where ../shared/data is absent)', () => {
  it('reads time, source, editors and author of nearly every line', () => {
    const { lines } = JSON.parse(readFileSync(file, 'utf8')) as { lines: Line[] }
    const score = new Score('meta-lines')
    for (const { line, expected, raw } of lines) {
      const got = parseMetaLine(line)
      const time = got.time ? [got.time.date, got.time.time].filter(Boolean).join(' ') : null
      const author = got.authors.map((one) => one.name).join(' ') || null
      const fine = [
        score.add('publishedAt', time, expected.publishedAt, line),
        score.add('source', got.source, [expected.source, raw?.['source']], line),
        score.add('editor', got.editor, [expected.editor, raw?.['editor']], line),
        score.add(
          'responsibleEditor',
          got.responsibleEditor,
          [expected.responsibleEditor, raw?.['responsibleEditor']],
          line,
        ),
        score.add('author', author, [expected.author, raw?.['author']], line),
      ]
      score.count('whole line', fine.every(Boolean))
    }
    score.print()
    expect(score.of('whole line')).toBeGreaterThanOrEqual(0.95)
  })
})
