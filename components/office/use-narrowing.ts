'use client'

import { useTimeZone } from 'next-intl'
import { useState } from 'react'
import type { Scope } from '@/domain/rights/scope'
import { endOfDay, legalDate, startOfDay } from '@/lib/time'

export interface Narrowing {
  /** First and last day, as legal dates. */
  from: string
  last: string
  /** As typed; empty: not limited. */
  deliveries: string
  channels: readonly number[]
  /** Whether exclusivity is granted as asked. */
  exclusive: boolean
}

/** The office may grant less than was asked: shorter, fewer, on fewer channels, without exclusivity. */
export function useNarrowing(asked: Scope) {
  const zone = useTimeZone() ?? 'Asia/Shanghai'
  const whole: Narrowing = {
    from: legalDate(asked.term.from, zone),
    last: legalDate(asked.term.to - 1, zone),
    deliveries: asked.quantity.deliveries?.toString() ?? '',
    channels: asked.channels.map((_, at) => at),
    exclusive: true,
  }
  const [narrowing, set] = useState(whole)
  return {
    narrowing,
    whole,
    change: (part: Partial<Narrowing>) => set((now) => ({ ...now, ...part })),
    scope: scopeOf(asked, narrowing, whole, zone),
  }
}

/** The scope that is granted; undefined where it is the one asked for, null where what was typed makes none. */
function scopeOf(asked: Scope, now: Narrowing, whole: Narrowing, zone: string): Scope | null | undefined {
  if (JSON.stringify(now) === JSON.stringify(whole)) return undefined
  if (!now.from || !now.last || now.channels.length === 0) return null
  const deliveries = now.deliveries.trim() === '' ? null : Number(now.deliveries)
  if (deliveries !== null && (!Number.isSafeInteger(deliveries) || deliveries < 1)) return null
  const from = now.from === whole.from ? asked.term.from : startOfDay(now.from, zone)
  const to = now.last === whole.last ? asked.term.to : endOfDay(now.last, zone)
  if (from >= to) return null
  const { publishUntil, ...term } = asked.term
  return {
    ...asked,
    term: {
      ...term,
      from,
      to,
      ...(publishUntil === undefined ? {} : { publishUntil: Math.min(publishUntil, to) }),
    },
    quantity: { deliveries },
    channels: asked.channels.filter((_, at) => now.channels.includes(at)),
    exclusivity: now.exclusive ? asked.exclusivity : { kind: 'none', ownerReserved: false },
  }
}
