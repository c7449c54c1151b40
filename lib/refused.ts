/** A basis that a refusal or permit rests on: a clause of a statement version, a grant's field, an article of law. */
export interface Cite {
  kind: 'statement' | 'grant' | 'inbound' | 'law' | 'notice' | 'newsroom'
  /** Identifier within its kind: statement or grant id, short name of the law. */
  id: string
  /** Version of that document as shown to people: `v3`, an edition year. */
  version: string
  /** Clause, field or article: `S4`, `term`, `29`. */
  clause: string
  /** SHA-256 (hex) of the clause's text in that version, where there is a text. */
  textHash?: string
}

export type Facts = Record<string, string | number | boolean | null | readonly string[]>

/**
 * An expected refusal. `code` is a key under `refusal.*` in every message file; `facts` fill its placeholders;
 * `cites` name the clauses it rests on. Anything else that is thrown is a fault of the program.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly code: string,
    readonly facts: Facts = {},
    readonly cites: readonly Cite[] = [],
  ) {
    super(code)
  }
}

export const isRefused = (error: unknown): error is Refused =>
  error instanceof Error && error.name === 'Refused' && 'code' in error

/** What you may not see is not found: one code for both, so that nothing can be probed. */
export const notFound = () => new Refused('not-found')
