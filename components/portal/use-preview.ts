'use client'

import { useEffect, useRef, useState } from 'react'
import type { Refusal } from '@/components/ui/refusal-text'
import { probeScope, type ScopeDraft } from '@/domain/licensing/scope-draft'
import type { Scope } from '@/domain/rights/scope'
import type { Result } from '@/lib/result'
import type { ItemAnswer } from './model'

export type Preview = (input: { articles: string[]; scope: Scope }) => Promise<Result<ItemAnswer[]>>

/** How long the choices must rest before the engine is asked. */
const REST = 300

/**
 * Asks the engine anew when a choice has changed and shows the last answer until the next is there. An answer that comes
 * after a later question is dropped.
 */
export function usePreview(
  preview: Preview,
  start: ItemAnswer[],
  kept: readonly string[],
  draft: ScopeDraft,
  { zone, today }: { zone: string; today: string },
) {
  const [answers, setAnswers] = useState(start)
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const latest = useRef(0)
  const key = JSON.stringify([kept, probeScope(draft, zone, today)])
  const answered = useRef(key)

  useEffect(() => {
    if (answered.current === key) return
    const mine = ++latest.current
    setAsking(true)
    const timer = setTimeout(async () => {
      const [articles, scope] = JSON.parse(key) as [string[], Scope]
      const done = await preview({ articles, scope }).catch(
        (): Result<never> => ({ ok: false, refusal: { code: 'offline', facts: {}, cites: [] } }),
      )
      if (latest.current !== mine) return
      setAsking(false)
      if (done.ok) {
        answered.current = key
        setAnswers(done.value)
        setRefusal(null)
      } else setRefusal(done.refusal)
    }, REST)
    return () => clearTimeout(timer)
  }, [key, preview])

  return { answers, asking, refusal }
}
