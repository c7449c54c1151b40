/** Header by which `proxy.ts` tells a page under which path and query it was asked for. */
export const PATH_HEADER = 'x-colophon-path'

/** A path of this site to go to after the log-in; anything that could lead elsewhere becomes `/home`. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted)) return '/home'
  const base = 'http://site.invalid'
  if (!URL.canParse(wanted, base)) return '/home'
  const url = new URL(wanted, base)
  return url.origin === base && url.pathname !== '/login' ? url.pathname + url.search : '/home'
}
