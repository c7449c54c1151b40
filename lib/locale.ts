/** Languages of the product; the first is the source and the one that is used where nothing else is asked for. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'zh-CN'

/** Cookie that keeps the choice of a browser, for people who have not signed in too. */
export const LOCALE_COOKIE = 'colophon-locale'

export const isLocale = (value: unknown): value is Locale => locales.some((one) => one === value)

/** The first of the candidates that is a language of ours. */
export const chooseLocale = (...candidates: unknown[]): Locale => candidates.find(isLocale) ?? defaultLocale
