import 'server-only'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getNow } from 'next-intl/server'
import type { ReactNode } from 'react'
import { rooms } from './rooms'

/**
 * Gives client components the messages of their room and no others, and the instant of the answer: what
 * the server wrote as "3 minutes ago" the browser must write too.
 */
export async function Messages({ room, children }: { room: keyof typeof rooms; children: ReactNode }) {
  const all: Record<string, unknown> = await getMessages()
  const wanted = new Set<string>([...rooms.frame, ...rooms[room]])
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)))
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={messages} now={await getNow()}>
      {children}
    </NextIntlClientProvider>
  )
}
