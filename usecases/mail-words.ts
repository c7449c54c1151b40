import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

/** Sentences of the mails (`messages/<locale>/mail.json`) in the recipient's language. */
export function mailWords(locale: Locale): (key: string, facts?: Record<string, string | number>) => string {
  const translate = createTranslator({ locale, messages: loadMessages(locale), namespace: 'mail' })
  return (key, facts) => translate(key as never, facts as never)
}
