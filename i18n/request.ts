import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { currentSession } from '@/auth'
import { env } from '@/lib/env'
import { chooseLocale, isLocale, LOCALE_COOKIE } from '@/lib/locale'
import { loadMessages } from '@/messages/load'

/** The language of a request: the browser's choice, else the person's setting, else Chinese. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value
  const locale = isLocale(chosen) ? chosen : chooseLocale((await currentSession())?.user.locale)
  return { locale, messages: loadMessages(locale), timeZone: env.timeZone }
})
