import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** argon2id, the module’s own algorithm, at the strength OWASP asks for: 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> =>
  hash(password.normalize('NFKC'), parameters)

let decoy: Promise<string> | undefined

/**
 * Whether the password belongs to the hash. Where there is no hash the same work is done against a decoy, so that an
 * unknown address cannot be told by the time of the answer.
 */
export async function passwordMatches(known: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy that nobody types')
  const matches = await verify(known ?? (await decoy), password.normalize('NFKC'))
  return known !== null && matches
}
