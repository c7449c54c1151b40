import { describe, expect, it } from 'vitest'
import { snippet } from '@/domain/article/snippet'

const marked = (text: string, query: string, length?: number) =>
  snippet(text, query, length)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

describe('a search snippet', () => {
  it.each([
    ['栖川老码头改造一期开放', '码头', '栖川老[码头]改造一期开放'],
    ['栖川老码头改造一期开放', '码头 开放', '栖川老[码头]改造一期[开放]'],
    // The index finds these under a folded form; the reader sees what is written.
    ['登记于ＡＰＩ第３号', 'api', '登记于[ＡＰＩ]第３号'],
    ['版权版权', '版权', '[版权版权]'],
    ['没有相同的词', '码头', '没有相同的词'],
    ['<b>码头</b>', '码头', '<b>[码头]</b>'],
  ])('%s ? %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
  })

  it('cuts around the first place found, and says that it cut', () => {
    const text = `${'前'.repeat(300)}码头${'后'.repeat(300)}`
    const cut = marked(text, '码头', 40)
    expect(cut).toMatch(/^…前+\[码头\]后+…$/)
    expect([...cut].length).toBeLessThan(50)
  })
})
