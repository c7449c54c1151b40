import 'server-only'
import type { Cursor } from '@/db/keyset'

/** Where a list goes on, from its address: `before=<instant>_<id>`. Anything else begins with the newest. */
export function cursorOf(before: string | undefined): Cursor | undefined {
  const [, at, id] = /^(\d{1,15})_([\w-]{1,64})$/.exec(before ?? '') ?? []
  return at && id ? { at: Number(at), id } : undefined
}

export const cursorText = (cursor: Cursor | null): string | null =>
  cursor ? `${cursor.at}_${cursor.id}` : null

/** The first value of each parameter of a page's address. */
export async function parametersOf(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<Record<string, string | undefined>> {
  const all = await searchParams
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
}
