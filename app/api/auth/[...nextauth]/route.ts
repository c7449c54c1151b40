import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/auth'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** next-auth's own endpoints; it checks its CSRF token itself. Options are made per request: the secret is not there at build. */
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
