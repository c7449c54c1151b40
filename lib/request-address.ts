/**
 * The network address a request came from, for throttling and the list of sessions. The last entry is the one that our
 * own reverse proxy (or Next itself) has put there; what stands before it is the client's word.
 */
export const requestAddress = (headers: Headers): string =>
  (headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown').slice(0, 200)
