import path from 'node:path'

/** Settings from the environment, read once a call so that tests can change them. */
export const env = {
  get dataFolder() {
    return path.resolve(/* turbopackIgnore: true */ process.env['COLOPHON_DATA'] || 'data')
  },
  /** `file:…` or a path for SQLite, `postgres://…` for PostgreSQL; SQLite in the data folder unless set. */
  get databaseUrl() {
    return process.env['DATABASE_URL'] || ''
  },
  get timeZone() {
    return process.env['SITE_TIME_ZONE'] || 'Asia/Shanghai'
  },
  get host() {
    return process.env['HOST'] || '127.0.0.1'
  },
  get port() {
    return Number(process.env['PORT'] || 3000)
  },
  /** Address under which the site is reached from outside; letters and mail carry it. */
  get siteUrl() {
    return (process.env['SITE_URL'] || `http://localhost:${this.port}`).replace(/\/$/, '')
  },
  /** `smtp://…`; without it mail stays readable in the admin's outbox. */
  get smtpUrl() {
    return process.env['SMTP_URL'] || ''
  },
  get mailFrom() {
    return process.env['MAIL_FROM'] || 'colophon@localhost'
  },
}

export const isPostgres = () => /^postgres(ql)?:/.test(env.databaseUrl)

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])

/**
 * The demo's known passwords are honoured only where nobody but this machine can reach the server: it listens on
 * loopback, and no public address leads to it through a proxy.
 */
export const listensOnLoopback = () => LOOPBACK.has(env.host) && LOOPBACK.has(new URL(env.siteUrl).hostname)
