'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentSession } from '@/auth'
import { LOCALE_COOKIE, type Locale } from '@/lib/locale'
import { overTls, sessionCookieName } from '@/lib/session-cookie'
import { changeLanguage } from '@/usecases/change-language'
import { endSession } from '@/usecases/end-session'
import { action, publicAction } from './action'

/** Keeps the language in the browser and, where somebody is signed in, in their account. */
export const switchLanguage = publicAction('changeLanguage', async (actor, input: { locale: Locale }) => {
  const { locale } = await changeLanguage(actor, input)
  const store = await cookies()
  store.set(LOCALE_COOKIE, locale, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax', secure: overTls() })
})

/** Ends the session that asks, takes its cookie away and shows the log-in. */
export const signOut = action('endSession', async (actor, _input: null) => {
  const session = await currentSession()
  if (session) await endSession(actor, { id: session.id })
  const store = await cookies()
  store.set(sessionCookieName(), '', { path: '/', maxAge: 0, httpOnly: true, secure: overTls() })
  redirect('/login?done=1')
})
