import 'server-only'
import type { Database } from './client'

const perConnection = new WeakMap<Database, Map<string, unknown>>()

/**
 * A query built once a connection and kept: building takes most of the time of a small read. `name` is also the name
 * under which PostgreSQL keeps the statement, so it stands for one text of SQL for ever.
 */
export function prepared<Q>(on: Database, name: string, build: (on: Database, name: string) => Q): Q {
  let queries = perConnection.get(on)
  if (!queries) {
    queries = new Map()
    perConnection.set(on, queries)
  }
  const kept = queries.get(name)
  if (kept !== undefined) return kept as Q
  const made = build(on, name)
  queries.set(name, made)
  return made
}
