'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { clauseLabel } from '@/domain/rights/clause-label'
import { messageKeyOf } from '@/domain/rights/reason-key'
import type { Cite, Facts } from '@/lib/refused'
import type { Result } from '@/lib/result'

export interface Refusal {
  code: string
  facts: Facts
  cites: readonly Cite[]
}

/** Facts that name a message elsewhere, by their key: `state: 'article.draft'` reads `state.article.draft`. */
const named: Record<string, string> = { state: 'state', action: 'action' }

/** A refusal as the sentence of its code, its facts put into words. The engine's reasons are among them. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations()
  const locale = useLocale()
  return useCallback(
    ({ code, facts }) => {
      const key = messageKeyOf(code)
      const byEngine = key.startsWith('decision.')
      if (!t.has(key)) return t('refusal.unexpected', { requestId: code })
      const words = Object.entries(facts).map(([name, fact]) => {
        if (Array.isArray(fact)) {
          // Keys of the checklist are told as the panel tells them, where that room's words are at hand.
          const words = fact.map((one: string) => {
            const check = `article.rights.check.${one}`
            return name === 'checks' && t.has(check) ? t(check) : one
          })
          return [name, words.join('、')]
        }
        if (byEngine && name === 'clause') return [name, clauseLabel(String(fact), locale)]
        const message = `${named[name]}.${String(fact)}`
        return [name, named[name] && t.has(message) ? t(message) : fact]
      })
      return t(key, Object.fromEntries(words))
    },
    [t, locale],
  )
}

/** What is wrong with a field, by its name, where the input was refused; undefined where it is right. */
export function useFieldFaults(result: Result<unknown> | null): (field: string) => string | undefined {
  const t = useTranslations('common.fault')
  const refusal = result && !result.ok ? result.refusal : null
  return (field) => {
    const fields = refusal?.facts['fields']
    if (refusal?.code !== 'invalid-input' || !Array.isArray(fields)) return undefined
    const found = fields.find((one: string) => one.startsWith(`${field}:`) || one.startsWith(`${field}.`))
    if (!found) return undefined
    const fault = found.slice(found.lastIndexOf(':') + 1)
    return t(t.has(fault) ? fault : 'other')
  }
}
