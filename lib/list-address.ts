/** A list's address with those of its filters that are set. */
export function listAddress(path: string, filters: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(filters)) if (value) query.set(key, value)
  return query.size > 0 ? `${path}?${query}` : path
}
