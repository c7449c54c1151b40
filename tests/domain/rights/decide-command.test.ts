import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { decide } from '@/domain/rights/decide'
import { decisionInput } from '@/domain/rights/decision'
import { legalParameter, legalParameters, numberOf, parameterOf } from '@/domain/rights/legal-parameters'
import { questionsOf } from '@/scripts/decide'
import { schemaFiles, schemaPath, schemaText } from '@/scripts/schemas'
import { aGrant, anItem, aQuestion, aRequest, aStatement } from '@/tests/support/questions'

const draft = () => ({
  request: aRequest(),
  state: { statements: [aStatement()], item: anItem(), grants: [aGrant()] },
})
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('schemas', () => {
  it.each(schemaFiles)('docs/schema/$file is current (npm run -s schemas)', (one) => {
    expect(readFileSync(schemaPath(one.file), 'utf8')).toBe(schemaText(one))
  })
  it('accept the question and the answer', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false })
    const schema = (file: string) => ajv.compile(JSON.parse(readFileSync(schemaPath(file), 'utf8')))
    const input = schema('decision-input.schema.json')
    expect(input(json(draft())), JSON.stringify(input.errors)).toBe(true)
    const output = schema('decision.schema.json')
    expect(output(json(decide(aQuestion()))), JSON.stringify(output.errors)).toBe(true)
  })
})

describe('questionsOf', () => {
  it('reads a question alone or under input, with instants as text', () => {
    const bare = json(draft())
    bare.request.at = '2026-11-24T10:00:00+08:00'
    const [alone] = questionsOf(bare)
    const [wrapped] = questionsOf({ input: bare })
    expect(alone?.input).toEqual(decisionInput.parse(draft()))
    expect(wrapped?.input).toEqual(alone?.input)
  })
  it.each([[[]], ['text'], [{}], [{ request: {} }], [{ ...draft(), state: null }]])('refuses %j', (file) => {
    expect(() => questionsOf(json(file))).toThrow()
  })
})

describe('legal parameters', () => {
  it('are well formed, each key once', () => {
    for (const one of legalParameters) expect(legalParameter.parse(one)).toEqual(one)
    expect(new Set(legalParameters.map((one) => one.key)).size).toBe(legalParameters.length)
  })
  it('a table of one’s own comes first, ours where it is silent', () => {
    const own = [{ ...parameterOf(undefined, 'cure.hours'), value: 72 }]
    expect(numberOf(own, 'cure.hours')).toBe(72)
    expect(numberOf(own, 'lease.seconds')).toBe(60)
    expect(() => parameterOf(own, 'no.such')).toThrow(RangeError)
    expect(() => numberOf(own, 'fee.original')).toThrow(TypeError)
  })
})
