import 'server-only'
import { createTranslator } from 'next-intl'
import { problemOf } from '@/domain/licensing/problem'
import { localeFrom } from '@/lib/accept'
import { newId } from '@/lib/ids'
import { logFault } from '@/lib/log'
import { isRefused, Refused } from '@/lib/refused'
import { loadMessages } from '@/messages/load'
import type { Delivered } from '@/usecases/deliver-item'

/** Runs a handler; a refusal becomes a problem document in the language asked for, a fault one with its id. */
export async function answered(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (isRefused(error)) return problemResponse(request, error)
    const requestId = newId()
    logFault('fault', error, { name: new URL(request.url).pathname, requestId })
    return problemResponse(request, new Refused('unexpected', { requestId }))
  }
}

function problemResponse(request: Request, refusal: Refused): Response {
  const locale = localeFrom(request.headers.get('accept-language'))
  const translator = createTranslator({ locale, messages: loadMessages(locale) })
  const problem = problemOf(refusal, (key, facts) => translator(key as never, facts as never))
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language, Authorization',
  })
  if (problem.status === 401) headers.set('WWW-Authenticate', challenge(refusal.code))
  if (typeof refusal.facts.seconds === 'number') headers.set('Retry-After', String(refusal.facts.seconds))
  return new Response(JSON.stringify(problem), { status: problem.status, headers })
}

/** A missing key is told nothing but the scheme; a wrong one that it is wrong (RFC 6750, 3). */
const challenge = (code: string) =>
  code === 'api-key-missing' ? 'Bearer realm="colophon"' : 'Bearer realm="colophon", error="invalid_token"'

/** The bytes of a copy with what they may be used under. They are never kept by a cache: each release asks again. */
export function copyResponse(delivered: Delivered, disposition: 'inline' | 'attachment'): Response {
  const { grant, fileName } = delivered
  return new Response(Uint8Array.from(delivered.bytes), {
    headers: {
      'Content-Type': delivered.contentType,
      'Content-Disposition': `${disposition}; filename="${fileName.replace(/[^A-Za-z0-9._-]/g, '_')}"`,
      'Cache-Control': 'no-store',
      Vary: 'Accept, Accept-Language, Authorization',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Repr-Digest': `sha-256=:${Buffer.from(delivered.hash, 'hex').toString('base64')}:`,
      'Colophon-Delivery': delivered.id,
      // Header fields are ASCII, and a number of a letter is not.
      'Colophon-Grant': encodeURIComponent(grant.number),
      'Colophon-Outcome': delivered.decision.outcome,
    },
  })
}
