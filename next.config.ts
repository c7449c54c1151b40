import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withMessages = createNextIntlPlugin('./i18n/request.ts')

/** Sent with every answer. The policy for scripts is set where the page is made: `proxy.ts` for the app's pages. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  // Two servers on one tree need a folder each.
  ...(process.env['NEXT_DIST_DIR'] ? { distDir: process.env['NEXT_DIST_DIR'] } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  // A stray lock file further up the tree would move the root.
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  serverExternalPackages: [
    '@node-rs/argon2',
    'better-sqlite3',
    'linkedom',
    'nodemailer',
    'pdfkit',
    'pg',
    'qrcode',
  ],
  outputFileTracingIncludes: { '/*': ['./db/migrations/**/*', './messages/**/*.json'] },
  headers: async () => [{ source: '/:path*', headers }],
  // In development Next prints the arguments of Server Actions: passwords are among them.
  logging: { serverFunctions: false },
  experimental: { optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'] },
}

export default withMessages(config)
