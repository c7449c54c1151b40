import 'server-only'
import { cookies } from 'next/headers'
import type { AuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { log, logFault } from '@/lib/log'
import { isRefused, Refused } from '@/lib/refused'
import { requestAddress } from '@/lib/request-address'
import { overTls, sessionCookieName } from '@/lib/session-cookie'
import { type CurrentSession, sessionOf } from '@/usecases/current-session'
import { startSession } from '@/usecases/start-session'

declare module 'next-auth' {
  interface User {
    sid?: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sid?: string
  }
}

/** Read at run time: at build there is no secret. `npm start` sets it. */
const secret = () => {
  const value = process.env['NEXTAUTH_SECRET']
  if (!value) throw new Error('NEXTAUTH_SECRET is not set')
  return value
}

/** What a failed log-in tells the browser: code and facts of the refusal, for `refusal.*`. */
const failure = (code: string, facts: object = {}) => new Error(JSON.stringify({ code, facts }))

/**
 * next-auth issues a signed and encrypted cookie that carries nothing but the id of our own session row; whether that
 * row is still good is asked anew at each request, so that ending a session ends it.
 */
export const authOptions = (): AuthOptions => ({
  secret: secret(),
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/login', signOut: '/login', error: '/login' },
  useSecureCookies: overTls(),
  cookies: {
    sessionToken: {
      name: sessionCookieName(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: overTls() },
    },
  },
  logger: {
    error: (code, metadata) => log('error', 'auth', { code, message: String(metadata) }),
    warn: () => undefined,
    debug: () => undefined,
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      authorize: async (given, request) => {
        try {
          const headers = new Headers(request.headers as Record<string, string>)
          const { id, user } = await startSession(null, {
            email: given?.email ?? '',
            password: given?.password ?? '',
            address: requestAddress(headers),
            userAgent: headers.get('user-agent') ?? '',
          })
          return { id: user.id, sid: id }
        } catch (error) {
          if (isRefused(error)) throw failure(error.code, error.facts)
          logFault('auth.authorize', error)
          throw failure('unexpected', { requestId: '' })
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user?.sid ? { sid: user.sid } : token.sid ? { sid: token.sid } : {}),
    session: ({ session }) => ({ expires: session.expires }),
    redirect: ({ baseUrl }) => `${baseUrl}/home`,
  },
})

/** Who is signed in, or null; asked once a request. Reading the cookie makes the page dynamic. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const raw = (await cookies()).get(sessionCookieName())?.value
  if (!raw) return null
  const token = await decode({ token: raw, secret: secret() }).catch(() => null)
  return typeof token?.sid === 'string' ? sessionOf(token.sid) : null
})

/** Throws `Refused('signed-out')` where nobody is signed in any more. */
export async function requireUser(): Promise<CurrentSession> {
  const session = await currentSession()
  if (!session) throw new Refused('signed-out')
  return session
}
