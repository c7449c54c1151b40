import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { reasonCodes } from '@/domain/rights/codes'
import { decide } from '@/domain/rights/decide'
import {
  constraintNames,
  dutyActions,
  outcomes,
  phases,
  testNames,
  traceResults,
} from '@/domain/rights/decision'
import { factKeys } from '@/domain/rights/engine/context'
import en from '@/messages/en/decision.json'
import zh from '@/messages/zh-CN/decision.json'
import { mergePatch, readQuestion } from '@/scripts/decide'

const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((one) => one[1] ?? '')

describe.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('%s', (_, messages) => {
  it.each([
    ['reason', messages.reason, reasonCodes],
    ['outcome', messages.outcome, outcomes],
    ['phase', messages.phase, phases],
    ['test', messages.test, testNames],
    ['result', messages.result, traceResults],
    ['duty', messages.duty, dutyActions],
    ['constraint', messages.constraint, constraintNames],
  ] as const)('has a sentence for each %s, and none too many', (_name, sentences, keys) => {
    expect(Object.keys(sentences).toSorted()).toEqual([...keys].toSorted())
  })
  it('asks only for placeholders that every decision fills', () => {
    for (const sentence of Object.values(messages.reason))
      expect(factKeys).toEqual(expect.arrayContaining(placeholders(sentence)))
    for (const sentence of Object.values(messages.duty))
      expect(['text', 'due']).toEqual(expect.arrayContaining(placeholders(sentence)))
  })
})

const folder = fileURLToPath(new URL('./cases/', import.meta.url))
it.each(readdirSync(folder))('%s: no sentence has a gap', (name) => {
  const { input, variants } = JSON.parse(readFileSync(folder + name, 'utf8'))
  for (const { change } of variants) {
    const { code, facts } = decide(readQuestion(mergePatch(input, change)))
    for (const sentence of [zh.reason[code], en.reason[code]])
      for (const key of placeholders(sentence)) expect(facts[key], `${code} {${key}}`).not.toBe('')
  }
})
