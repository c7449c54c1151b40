import { env, listensOnLoopback } from './env'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

const urlOf = (text: string) => (URL.canParse(text) ? new URL(text) : null)

/**
 * Whether a request that changes something comes from our own pages. A missing Origin is foreign, and X-Forwarded-Host
 * is never asked: a stranger can send both. Without SITE_URL the Host header has to do, on this machine its own names.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = urlOf(headers.get('origin') ?? '')
  if (!origin) return false
  if (origin.origin === new URL(env.siteUrl).origin) return true
  if (process.env['SITE_URL']) return false
  if (origin.host !== headers.get('host')) return false
  return listensOnLoopback() ? LOOPBACK_NAMES.has(origin.hostname) : true
}
