import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { reasonTable } from '@/domain/rights/codes'
import { decide } from '@/domain/rights/decide'
import { decision } from '@/domain/rights/decision'
import { mergePatch, readQuestion } from '@/scripts/decide'

const folder = fileURLToPath(new URL('./cases/', import.meta.url))

/** A worked case of `docs/rights.md`: each variant changes the input by a JSON merge patch and says what is expected. */
const workedCase = z.object({
  title: z.object({ 'zh-CN': z.string(), en: z.string() }),
  input: z.json(),
  variants: z
    .array(
      z.strictObject({
        title: z.object({ 'zh-CN': z.string(), en: z.string() }),
        change: z.json(),
        expect: z.strictObject({
          outcome: z.string(),
          code: decision.shape.code,
          parts: z.record(z.string(), z.string()).optional(),
          reasons: z.record(z.string(), z.string()).optional(),
          duties: z.array(z.string()).optional(),
          dueAt: z.record(z.string(), z.iso.datetime({ offset: true })).optional(),
          substitutions: z.array(z.string()).optional(),
          cites: z.array(z.string()).optional(),
          unmet: z.array(z.string()).optional(),
          consume: z
            .object({
              grantId: z.string(),
              deliveries: z.int(),
              leaseUntil: z.iso.datetime({ offset: true }),
            })
            .nullable()
            .optional(),
          release: z.array(z.string()).optional(),
          facts: z.record(z.string(), z.string()).optional(),
          http: z.number().optional(),
        }),
      }),
    )
    .min(1),
})

const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => ({ name, ...workedCase.parse(JSON.parse(readFileSync(folder + name, 'utf8'))) }))

it('has the cases that must hold', () => {
  const numbers = cases.map((one) => one.name.slice(5, 7))
  expect(numbers).toEqual(
    expect.arrayContaining(['01', '02', '03', '07', '09', '10', '11', '14', '15', '18']),
  )
})

describe.each(cases)('$name $title.en', ({ input, variants }) => {
  it.each(variants)('$title.en', ({ change, expect: wanted }) => {
    const parsed = readQuestion(mergePatch(input, change))
    const answer = decide(parsed)
    expect({ outcome: answer.outcome, code: answer.code }, JSON.stringify(answer.unmet)).toEqual({
      outcome: wanted.outcome,
      code: wanted.code,
    })
    expect(decision.parse(answer)).toEqual(answer)
    const parts = Object.fromEntries(answer.components.map((one) => [one.part, one.outcome]))
    const reasons = Object.fromEntries(answer.components.map((one) => [one.part, one.reason]))
    expect(parts).toMatchObject(wanted.parts ?? {})
    expect(reasons).toMatchObject(wanted.reasons ?? {})
    const duties = answer.duties.map((one) => one.action)
    if (wanted.duties?.length === 0) expect(duties).toEqual([])
    else expect(duties).toEqual(expect.arrayContaining(wanted.duties ?? []))
    const dueAt = Object.fromEntries(answer.duties.map((one) => [one.action, one.dueAt]))
    for (const [action, due] of Object.entries(wanted.dueAt ?? {}))
      expect(dueAt[action]).toBe(Date.parse(due))
    expect(answer.substitutions.map((one) => one.part)).toEqual(wanted.substitutions ?? expect.anything())
    const cites = answer.cites.map((one) => `${one.kind} ${one.clause}`)
    expect(cites).toEqual(expect.arrayContaining(wanted.cites ?? []))
    if (wanted.unmet) expect(answer.unmet.map((one) => one.constraint)).toEqual(wanted.unmet)
    if (wanted.consume === null) expect(answer.consume).toBeNull()
    else if (wanted.consume)
      expect(answer.consume).toMatchObject({
        ...wanted.consume,
        leaseUntil: Date.parse(wanted.consume.leaseUntil),
      })
    if (wanted.release) expect(answer.release.map((one) => one.reservationId)).toEqual(wanted.release)
    expect(answer.facts).toMatchObject(wanted.facts ?? {})
    if (wanted.http !== undefined) expect(reasonTable[answer.code].http).toBe(wanted.http)
  })
})
