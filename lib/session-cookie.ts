import { env } from './env'

/** Whether people reach the site over TLS: then cookies are sent over TLS only. */
export const overTls = () => env.siteUrl.startsWith('https://')

/** `__Host-` ties the cookie to this host, path / and TLS; a browser accepts it over TLS only. */
export const sessionCookieName = () => (overTls() ? '__Host-colophon-session' : 'colophon-session')
