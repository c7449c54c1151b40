import { messageKeyOf, statusOfReason } from '@/domain/rights/reason-key'
import type { Cite, Facts } from '@/lib/refused'

/** A refusal as machines and people read it (RFC 9457), with the clauses it rests on. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  /** First clause of the statement among the cites, and the version it was taken from; null where none is. */
  clause: string | null
  version: string | null
  cites: readonly Cite[]
}

/** Status of refusals that are not the engine's. */
const statuses: Record<string, number> = {
  'api-key-missing': 401,
  'api-key-invalid': 401,
  'not-allowed': 403,
  'organisation-missing': 403,
  'organisation-suspended': 403,
  'not-found': 404,
  'format-unknown': 406,
  'invalid-input': 422,
  'parameter-invalid': 422,
  'too-many-requests': 429,
  'content-changing': 503,
  unexpected: 500,
}

export type Translate = (key: string, facts: Record<string, string | number>) => string

const plainFacts = (facts: Facts): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [
      key,
      typeof fact === 'number' ? fact : Array.isArray(fact) ? fact.join('、') : String(fact ?? ''),
    ]),
  )

/** The problem document of a refusal. `translate` gives a message of the language asked for, `messages/*`. */
export function problemOf(
  refusal: { code: string; facts: Facts; cites: readonly Cite[] },
  translate: Translate,
): Problem {
  const { code, cites } = refusal
  const status = statusOfReason(code) ?? statuses[code] ?? 409
  const clause = cites.find((one) => one.kind === 'statement') ?? null
  return {
    type: `urn:colophon:refusal:${code}`,
    title: translate(`api.status.s${status}`, {}),
    status,
    detail: translate(messageKeyOf(code), plainFacts(refusal.facts)),
    code,
    clause: clause?.clause ?? null,
    version: clause?.version ?? null,
    cites,
  }
}
