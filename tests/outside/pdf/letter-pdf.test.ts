import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalLetterText, type LetterFacts } from '@/domain/licensing/letter'
import { isRefused } from '@/lib/refused'
import { letterPdf, missingGlyphs } from '@/outside/pdf/letter-pdf'
import { signLetter } from '@/outside/signing/letter-signature'
import { aLetter } from '../../support/a-letter'
import { pdfText } from '../../support/pdf-text'

const verifyUrl = 'https://www.haibin.example/verify/a-token-for-tests-only-0042'
const before = process.env.COLOPHON_DATA
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'colophon-pdf-'))
  process.env.COLOPHON_DATA = folder
})
afterAll(async () => {
  if (before === undefined) delete process.env.COLOPHON_DATA
  else process.env.COLOPHON_DATA = before
  await rm(folder, { recursive: true, force: true })
})

async function printed(facts: LetterFacts) {
  const text = canonicalLetterText(facts)
  return letterPdf({ facts, text, jws: await signLetter(text), verifyUrl })
}
const bare = (text: string) => text.replace(/\s+/gu, '')

describe('letterPdf', () => {
  it('shows all that was signed, as text that can be taken out, under 300 KB', async () => {
    const facts = aLetter()
    const pdf = await printed(facts)
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
    expect(pdf.length).toBeLessThan(300_000)
    const shown = bare(pdfText(pdf).join(''))
    expect(shown).not.toContain('\ufffd')
    for (const { cells, url } of [
      { cells: ['海滨新港首条智能航线开通', 'HB-2026-0117'], url: facts.works[0]?.url ?? '' },
    ])
      for (const cell of [...cells, url]) expect(shown).toContain(cell)
    const lines = canonicalLetterText(facts)
      .split('\n')
      .filter((line) => !/^(1\. 《|编号)/.test(line))
    for (const line of lines) expect(shown, line).toContain(bare(line))
    for (const words of [facts.number, '电子签名', verifyUrl, '第2页，共2页']) expect(shown).toContain(words)
  })

  it('is the same file for the same letter, so that its hash can be kept', async () => {
    const [one, two] = [await printed(aLetter()), await printed(aLetter())]
    expect(Buffer.compare(one, two)).toBe(0)
  })

  it('shows every one of many works, over as many pages as that takes', async () => {
    const [work] = aLetter().works
    if (!work) throw new Error('no work')
    const works = Array.from({ length: 60 }, (_one, i) => ({
      ...work,
      number: `HB-2026-1${String(i).padStart(3, '0')}`,
    }))
    const pdf = await printed(aLetter({ works }))
    const shown = bare(pdfText(pdf).join(''))
    for (const { number } of works) expect(shown).toContain(number)
    expect(pdf.length).toBeLessThan(300_000)
  })

  it('refuses a name that its font cannot draw instead of losing a character', async () => {
    const facts = aLetter({ licensee: { name: '𠮷野报社😀', creditCode: '91350100M000100Y43' } })
    try {
      await printed(facts)
      expect.unreachable()
    } catch (error) {
      expect(isRefused(error) && [error.code, error.facts]).toEqual([
        'letter-glyph-missing',
        { characters: '𠮷、😀' },
      ])
    }
    expect(await missingGlyphs('授权书〔2026〕“一带一路”——㎡·囍𠮷')).toEqual(['𠮷'])
  })

  it('refuses to print what was not signed', async () => {
    const facts = aLetter()
    const text = canonicalLetterText(facts)
    const jws = await signLetter(text)
    const other = aLetter({ creditLine: '来源：别处' })
    await expect(letterPdf({ facts: other, text, jws, verifyUrl })).rejects.toThrow(TypeError)
    await expect(
      letterPdf({ facts: other, text: canonicalLetterText(other), jws, verifyUrl }),
    ).rejects.toThrow(TypeError)
  })
})
