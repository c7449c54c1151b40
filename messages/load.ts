import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locale } from '@/lib/locale'

/** Nested messages; a leaf is an ICU message. */
export interface Messages {
  [key: string]: string | Messages
}

const kept = new Map<Locale, Messages>()

/**
 * All messages of a language: one namespace for each `messages/<locale>/<namespace>.json`. Read once a process in
 * production, at each call in development.
 */
export function loadMessages(locale: Locale): Messages {
  const known = kept.get(locale)
  if (known) return known
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale)
  const all: Messages = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.json')) continue
    all[name.slice(0, -'.json'.length)] = JSON.parse(
      readFileSync(path.join(folder, name), 'utf8'),
    ) as Messages
  }
  if (process.env.NODE_ENV === 'production') kept.set(locale, all)
  return all
}
