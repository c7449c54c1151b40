import { answer } from '../_site/answer'
import { LicensingPage, NoStatementPage } from '../_site/statement-page'
import { viewOf } from '../_site/view'

export async function GET(request: Request): Promise<Response> {
  const { view } = await viewOf(request)
  const { statement } = view.frame
  return answer(request, {
    key: '/licensing',
    locale: view.locale,
    version: view.frame.version,
    caching: 'lists',
    make: async () =>
      statement
        ? { page: <LicensingPage view={view} statement={statement} /> }
        : { status: 404, page: <NoStatementPage view={view} path="/licensing" /> },
  })
}
