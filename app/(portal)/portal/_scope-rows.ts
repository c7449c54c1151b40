import 'server-only'
import { describeScope } from '@/domain/licensing/describe-scope'
import type { Scope } from '@/domain/rights/scope'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/locale'

const order = [
  'uses',
  'channels',
  'territory',
  'term',
  'languages',
  'quantity',
  'exclusivity',
  'credit',
  'parts',
  'sublicensing',
] as const

/** A scope as names and values, in the words of the letter. `t`: messages under `portal`. */
export function scopeRows(scope: Scope, locale: Locale, t: (key: string) => string): [string, string][] {
  const said = describeScope(scope, locale, env.timeZone)
  return order.map((key) => [t(`scope.${key}`), said[key]])
}
