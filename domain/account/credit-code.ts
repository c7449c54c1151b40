import { Refused } from '@/lib/refused'

/** Characters of a unified social credit code and their values 0–30 (GB 32100-2015, table 3): no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** The 18th character for the 17 before it: 31 − Σ cᵢ·3ⁱ⁻¹ mod 31, where 31 stands for 0 (GB 32100-2015, 4.2.5). */
export function checkCharacter(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** As typed or pasted, to the form of the register: half-width capitals without spaces and hyphens. */
export const normaliseCreditCode = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .toUpperCase()

/** What is wrong with a code, or null: `length`, `characters` (or their places), `check` (mistyped). */
export function creditCodeProblem(typed: string): 'length' | 'characters' | 'check' | null {
  const code = normaliseCreditCode(typed)
  if (code.length !== 18) return 'length'
  if (!FORM.test(code)) return 'characters'
  return checkCharacter(code) === code.charAt(17) ? null : 'check'
}

/** The normalised code. Throws Refused('credit-code-length' | 'credit-code-characters' | 'credit-code-check', {code}). */
export function parseCreditCode(typed: string): string {
  const problem = creditCodeProblem(typed)
  if (problem) throw new Refused(`credit-code-${problem}`, { code: typed.trim() })
  return normaliseCreditCode(typed)
}
