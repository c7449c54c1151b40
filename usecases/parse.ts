import 'server-only'
import type { z } from 'zod'
import { Refused } from '@/lib/refused'

/**
 * Reads an input by its schema. Throws `Refused('invalid-input', { fields })`, where a field is its path and the kind of
 * fault (`email:invalid_format`), or the message a schema gives itself (`creditCode:credit-code`).
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const fields = read.error.issues.map((issue) => {
    const own = issue.code === 'custom' ? issue.message : issue.code
    return `${issue.path.map(String).join('.')}:${own}`
  })
  throw new Refused('invalid-input', { fields })
}
