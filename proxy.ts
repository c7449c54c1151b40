import { type NextRequest, NextResponse } from 'next/server'
import { PATH_HEADER } from '@/lib/own-path'
import { sessionCookieName } from '@/lib/session-cookie'

const PROTECTED = /^\/(desk|office|portal|admin|account|home)(\/|$)/

/** Only scripts that carry the nonce of this very answer run; Mantine sets its variables by style attributes. */
const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Gives the app's pages their policy and sends people without a cookie to the log-in. It does not decide who may see
 * what: each page asks that itself, with the session as the database has it.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (PROTECTED.test(pathname) && !request.cookies.has(sessionCookieName())) {
    const login = new URL('/login', request.url)
    login.searchParams.set('next', pathname + search)
    return NextResponse.redirect(login)
  }
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  const nonce = btoa(String.fromCharCode(...bytes))
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set(PATH_HEADER, pathname + search)
  headers.set('Content-Security-Policy', policy(nonce))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy(nonce))
  return response
}

// Uploads (/api/desk) stay outside: a body above 10 MB is cut off on its way through here. Reader pages set their own policy.
export const config = {
  matcher: [
    '/(desk|office|portal|admin|account|home|login|register)',
    '/(desk|office|portal|admin|account|reset|invitation)/:path*',
    '/reset',
  ],
}
