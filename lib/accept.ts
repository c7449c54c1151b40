import { defaultLocale, isLocale, type Locale, locales } from './locale'

/** Values of an Accept or Accept-Language header, most wanted first (RFC 9110, 12.4.2); those with q=0 are left out. */
export function preferences(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((entry, at) => {
      const [value = '', ...parameters] = entry.split(';').map((part) => part.trim())
      const q = parameters.find((one) => /^q=/i.test(one))?.slice(2)
      return { value: value.toLowerCase(), q: q === undefined ? 1 : Number(q) || 0, at }
    })
    .filter((one) => one.value !== '' && one.q > 0)
    .toSorted((a, b) => b.q - a.q || a.at - b.at)
    .map((one) => one.value)
}

/** The language of ours that the header wants most; the source language where it names none. */
export function localeFrom(header: string | null): Locale {
  for (const wanted of preferences(header)) {
    const found = locales.find(
      (one) => one.toLowerCase() === wanted || one.slice(0, 2) === wanted.slice(0, 2),
    )
    if (isLocale(found)) return found
  }
  return defaultLocale
}
