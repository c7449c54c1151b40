import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { currentSession } from '@/auth'
import { enterPage, type PagePath } from '@/domain/account/permissions'
import { messageKeyOf, statusOfReason } from '@/domain/rights/reason-key'
import { isOwnOrigin } from '@/lib/origin'
import { Refused } from '@/lib/refused'
import { attempt, type Result } from '@/lib/result'
import type { CurrentSession } from '@/usecases/current-session'
import { fault } from './action'

/** Status of a refusal where a route answers a browser of ours; anything else that is refused is 409. */
const statuses: Record<string, number> = {
  'signed-out': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'too-large': 413,
  'invalid-input': 422,
  'too-many-attempts': 429,
  unexpected: 500,
}

type Refusal = Extract<Result<never>, { ok: false }>['refusal']

/** A refusal as a problem document (RFC 9457) in the language of the request, with its facts and clauses. */
export async function problem(
  refusal: Refusal,
  status = statusOfReason(refusal.code) ?? statuses[refusal.code] ?? 409,
): Promise<Response> {
  const t = await getTranslations()
  const key = messageKeyOf(refusal.code)
  const facts = Object.fromEntries(
    Object.entries(refusal.facts).map(([key, fact]) => [key, Array.isArray(fact) ? fact.join('、') : fact]),
  ) as Record<string, string | number>
  return Response.json(
    {
      type: `urn:colophon:refusal:${refusal.code}`,
      title: t.has(key) ? t(key, facts) : refusal.code,
      status,
      ...refusal,
    },
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Content-Language': await getLocale(),
        'Cache-Control': 'no-store',
      },
    },
  )
}

/**
 * A route handler for signed-in people: session, permission of `path`, own origin where it changes something; refusals
 * and faults become problem documents.
 */
export const route =
  <C>(path: PagePath, work: (session: CurrentSession, request: Request, context: C) => Promise<Response>) =>
  async (request: Request, context: C): Promise<Response> => {
    try {
      const result = await attempt(async () => {
        if (!['GET', 'HEAD'].includes(request.method) && !isOwnOrigin(request.headers))
          throw new Refused('foreign-origin')
        const session = await currentSession()
        if (!session) throw new Refused('signed-out')
        enterPage(session.actor, path)
        return work(session, request, context)
      })
      return result.ok ? result.value : await problem(result.refusal)
    } catch (error) {
      const failed = fault(path, error)
      return failed.ok ? new Response(null, { status: 500 }) : problem(failed.refusal)
    }
  }
