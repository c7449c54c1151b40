import type { Refusal } from '@/components/ui/refusal-text'
import type { Result } from '@/lib/result'

/**
 * Logs in through next-auth's endpoint: fetches its CSRF token, posts address and password. The cookie comes with the
 * answer; a refusal comes back as the use case threw it.
 */
export async function signIn(email: string, password: string): Promise<Result<null>> {
  const token = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = (await token.json()) as { csrfToken: string }
  const answer = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  })
  const { url } = (await answer.json()) as { url?: string }
  if (answer.ok && url) return { ok: true, value: null }
  return { ok: false, refusal: refusalIn(url) }
}

function refusalIn(url: string | undefined): Refusal {
  const told = url ? new URL(url, window.location.href).searchParams.get('error') : null
  try {
    const { code, facts } = JSON.parse(told ?? '') as Pick<Refusal, 'code' | 'facts'>
    return { code, facts, cites: [] }
  } catch {
    return { code: 'unexpected', facts: { requestId: told ?? '-' }, cites: [] }
  }
}
