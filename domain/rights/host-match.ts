/** Whether a copy's host is one that a grant names. Three-valued: nobody may be let in on a guess. */

export type Three = 'true' | 'false' | 'unknown'

export type HostWhy =
  | 'exact'
  | 'subdomain'
  | 'subdomain-not-granted'
  | 'subdomain-undeclared'
  | 'suffix-trick'
  | 'look-alike'
  | 'other-host'
  | 'malformed'

/**
 * A host in the form in which names are compared: lower case, punycode (UTS 46), no trailing dot, no port.
 * Null where the text is not a host name (path, user, space, IPv6 …): such a name matches nothing.
 */
export function normalHost(text: string): string | null {
  const trimmed = text.trim().replace(/\.$/, '')
  if (!trimmed || trimmed.length > 253 || /[\s/\\@?#:[\]%*]/u.test(trimmed)) return null
  try {
    const host = new URL(`http://${trimmed}/`).hostname
    return host.split('.').every((label) => label.length > 0 && label.length < 64) ? host : null
  } catch {
    return null
  }
}

const punycoded = (host: string) => host.split('.').some((label) => label.startsWith('xn--'))

/**
 * Compares a host with the one granted. `subdomains` true: hosts below it are meant too; null: the grant does not
 * say, which answers unknown for them. Compared label by label, so `news.example.cn.evil.com` is another host.
 */
export function hostVerdict(
  granted: string,
  subdomains: boolean | null,
  host: string,
): { match: Three; why: HostWhy } {
  const want = normalHost(granted)
  const have = normalHost(host)
  if (!want || !have) return { match: 'false', why: 'malformed' }
  if (want === have) return { match: 'true', why: 'exact' }
  if (have.endsWith(`.${want}`)) {
    if (subdomains === null) return { match: 'unknown', why: 'subdomain-undeclared' }
    return subdomains ? { match: 'true', why: 'subdomain' } : { match: 'false', why: 'subdomain-not-granted' }
  }
  if (have.startsWith(`${want}.`)) return { match: 'false', why: 'suffix-trick' }
  if (punycoded(have) && !punycoded(want)) return { match: 'false', why: 'look-alike' }
  return { match: 'false', why: 'other-host' }
}

/** True only where the host is certainly meant. */
export const hostMatches = (granted: string, subdomains: boolean | null, host: string): boolean =>
  hostVerdict(granted, subdomains, host).match === 'true'
