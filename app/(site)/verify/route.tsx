import { answer } from '../_site/answer'
import { VerifyFormPage } from '../_site/verify-page'
import { viewOf } from '../_site/view'
import { inLanguage } from '../_site/words'

/** The form; with `?number=` on to the letter's own address. */
export async function GET(request: Request): Promise<Response> {
  const { url, view } = await viewOf(request)
  const number = url.searchParams.get('number')?.trim().slice(0, 100)
  if (number) {
    const location = inLanguage(`/verify/${encodeURIComponent(number)}`, view.locale)
    return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
  }
  return answer(request, {
    key: '/verify',
    locale: view.locale,
    version: view.frame.version,
    caching: 'lists',
    make: async () => ({ page: <VerifyFormPage view={view} /> }),
  })
}
