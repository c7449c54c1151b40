import { type Cite, type Facts, isRefused } from './refused'

/** What an action sends to the browser: plain data, never an exception. */
export type Result<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: { code: string; facts: Facts; cites: readonly Cite[] } }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Runs a use case and turns an expected refusal into data; unexpected faults go on up. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    if (!isRefused(error)) throw error
    return { ok: false, refusal: { code: error.code, facts: error.facts, cites: error.cites } }
  }
}
