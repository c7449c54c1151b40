import { answer } from '../_site/answer'
import { NoStatementPage, StatementPage } from '../_site/statement-page'
import { viewOf } from '../_site/view'

/** The statement in force. */
export async function GET(request: Request): Promise<Response> {
  const { view } = await viewOf(request)
  const { statement } = view.frame
  return answer(request, {
    key: '/statement',
    locale: view.locale,
    version: view.frame.version,
    caching: 'lists',
    make: async () =>
      statement
        ? { page: <StatementPage view={view} statement={statement} path="/statement" /> }
        : { status: 404, page: <NoStatementPage view={view} path="/statement" /> },
  })
}
