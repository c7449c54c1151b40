import { createTranslator } from 'next-intl'
import { defaultLocale, isLocale, type Locale } from '@/lib/locale'
import en from '@/messages/en/site.json'
import zh from '@/messages/zh-CN/site.json'

/** Made once: reader pages are documents, with no request context of next-intl around them. */
const translators = {
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: { site: zh }, namespace: 'site' }),
  en: createTranslator({ locale: 'en', messages: { site: en as typeof zh }, namespace: 'site' }),
}

export type Words = (typeof translators)['zh-CN']
export const wordsFor = (locale: Locale): Words => translators[locale]

/** `?lang=en`; Chinese where nothing or nothing known is asked for. The address alone decides, so that caches can keep it. */
export function localeOf(url: URL): Locale {
  const asked = url.searchParams.get('lang')
  return isLocale(asked) ? asked : defaultLocale
}

/** An address of this site that stays in the language. */
export function inLanguage(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path
  const [before = '', fragment] = path.split('#')
  const joined = `${before}${before.includes('?') ? '&' : '?'}lang=${locale}`
  return fragment ? `${joined}#${fragment}` : joined
}
