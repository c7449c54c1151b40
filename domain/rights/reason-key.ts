import { reasonTable } from './codes'

/** Where a refusal's sentence stands: the engine's reasons under `decision.reason`, all others under `refusal`. */
export const messageKeyOf = (code: string): string =>
  code in reasonTable ? `decision.reason.${code}` : `refusal.${code}`

/** HTTP status of one of the engine's reasons where it refuses; null for a code that is not the engine's. */
export const statusOfReason = (code: string): number | null => {
  if (!(code in reasonTable)) return null
  const { http } = reasonTable[code as keyof typeof reasonTable]
  // A reason that permits on its own can still be the reason of an answer that is left to a person.
  return http < 400 ? 409 : http
}
