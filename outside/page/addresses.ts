/** An address made absolute, http or https only, without credentials and fragment; null for anything else. */
export function webAddress(raw: string | null | undefined, base: string | null): string | null {
  const text = raw?.trim()
  if (!text || text.length > 2000) return null
  try {
    const url = base ? new URL(text, base) : new URL(text.startsWith('//') ? `https:${text}` : text)
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
    url.username = ''
    url.password = ''
    url.hash = ''
    return url.href
  } catch {
    return null
  }
}

/** A link's address: as above, with its fragment, or a mail address. */
export function linkTarget(raw: string | null | undefined, base: string | null): string | null {
  const text = raw?.trim()
  if (text && /^mailto:[^\s<>"'?]{3,200}@/i.test(`${text}@`) && /^mailto:[^\s<>"'?@]+@[\w.-]+$/i.test(text))
    return text
  return webAddress(raw, base)
}
