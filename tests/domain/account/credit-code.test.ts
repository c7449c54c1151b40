import { describe, expect, it } from 'vitest'
import { checkCharacter, creditCodeProblem, parseCreditCode } from '@/domain/account/credit-code'
import { isRefused } from '@/lib/refused'

describe('unified social credit code (GB 32100-2015)', () => {
  // Published codes of public bodies and the standard's own arithmetic, not codes made by the function under test.
  it.each(['91110000600037341L', '91350100M000100Y43', '91440300708461136T', '9144030071526726XG'])(
    'accepts %s',
    (code) => {
      expect(creditCodeProblem(code)).toBeNull()
    },
  )

  it('finds every single mistyped character', () => {
    const code = '91350100M000100Y43'
    for (let at = 0; at < 17; at += 1)
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const typed = code.slice(0, at) + other + code.slice(at + 1)
        if (typed !== code) expect(creditCodeProblem(typed), typed).not.toBeNull()
      }
  })

  it.each([
    ['91350100M000100Y4', 'length'],
    ['', 'length'],
    ['91350100M000100Y434', 'length'],
    ['91350100M000100YO3', 'characters'],
    ['9135O100M000100Y43', 'characters'],
    ['91350100M000100Y34', 'check'],
    ['91350100M000100Y34\u0000', 'length'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(creditCodeProblem(typed)).toBe(problem)
    try {
      parseCreditCode(typed)
      expect.unreachable()
    } catch (error) {
      expect(isRefused(error) && error.code).toBe(`credit-code-${problem}`)
    }
  })

  it('reads what people paste', () => {
    expect(parseCreditCode(' 91350100-m000100y43 ')).toBe('91350100M000100Y43')
    expect(parseCreditCode('９１３５０１００M０００１００Y４３')).toBe('91350100M000100Y43')
  })

  it('says 0 where 31 would stand', () => {
    expect(checkCharacter('00000000000000000')).toBe('0')
  })
})
