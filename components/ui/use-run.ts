'use client'

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Result } from '@/lib/result'
import { useRefusalText } from './refusal-text'

interface Options {
  /** Toast after success. */
  success?: string
  /** Refusals are shown by the caller instead of as a toast. */
  quiet?: boolean
}

/**
 * Runs a Server Action from a handler: tells whether it runs, keeps the last result, toasts success and refusal. A
 * connection that breaks becomes the refusal `offline`, so that no caller has to catch.
 */
export function useRun() {
  const [running, setRunning] = useState(false)
  const [result, setResult] = useState<Result<unknown> | null>(null)
  const t = useTranslations('shell')
  const textOf = useRefusalText()
  const run = useCallback(
    async <T>(work: () => Promise<Result<T>>, options: Options = {}): Promise<Result<T>> => {
      setRunning(true)
      try {
        const done = await work().catch(
          (): Result<T> => ({ ok: false, refusal: { code: 'offline', facts: {}, cites: [] } }),
        )
        setResult(done)
        if (done.ok && options.success) notifications.show({ message: options.success, color: 'own' })
        if (!done.ok && !options.quiet)
          notifications.show({
            title: t('refusedTitle'),
            message: textOf(done.refusal),
            color: 'seal',
            autoClose: 12_000,
          })
        return done
      } finally {
        setRunning(false)
      }
    },
    [t, textOf],
  )
  return { run, running, result }
}
