import { letterByNumber } from '@/db/letter-check'
import { answer } from '../../_site/answer'
import { checkLetter, numbersMeant } from '../../_site/check-letter'
import { LetterPage, UnknownLetterPage } from '../../_site/verify-page'
import { segment, viewOf } from '../../_site/view'

interface Context {
  params: Promise<{ number: string }>
}

/** What anyone may know of a letter, at this instant: never kept, never in a search engine. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = segment((await params).number)
  const { view } = await viewOf(request)
  return answer(request, {
    key: '/verify/',
    locale: view.locale,
    version: null,
    caching: 'never',
    make: async () => {
      for (const number of numbersMeant(asked)) {
        const letter = await letterByNumber(number)
        if (letter) return { page: <LetterPage view={view} check={await checkLetter(letter, view.at)} /> }
      }
      return { status: 404, page: <UnknownLetterPage view={view} number={asked.slice(0, 100)} /> }
    },
  })
}
