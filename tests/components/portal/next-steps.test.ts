import { describe, expect, test } from 'vitest'
import { nextSteps } from '@/components/portal/next-steps'

const settled = { state: 'verified' as const, channels: 1, askedBack: [], ready: [], any: true }

describe('what a licensee is told to do next', () => {
  test('is nothing where nothing is open', () => {
    expect(nextSteps(settled)).toEqual([])
  })

  test('puts what the office waits for before everything else that can be done', () => {
    const steps = nextSteps({
      state: 'pending',
      channels: 0,
      askedBack: [{ id: 'r1', number: 'L-2026-0001' }],
      ready: [{ id: 'g1', number: '某授〔2026〕0001号' }],
      any: true,
    })
    expect(steps.map(({ code, href }) => [code, href])).toEqual([
      ['answer', '/portal/requests/r1'],
      ['channels', '/portal/organisation'],
      ['pending', null],
      ['download', '/portal/grants/g1'],
    ])
  })

  test('is a first request for a newcomer, and nothing to do without an organisation', () => {
    expect(nextSteps({ ...settled, any: false }).map(({ code }) => code)).toEqual(['first'])
    expect(nextSteps({ ...settled, state: null }).map(({ code }) => code)).toEqual(['noOrganisation'])
  })
})
