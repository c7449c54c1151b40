import { answer } from '../../_site/answer'
import { MissingPage } from '../../_site/missing-page'
import { StatementPage } from '../../_site/statement-page'
import { segment, viewOf } from '../../_site/view'

interface Context {
  params: Promise<{ version: string }>
}

/** Any version, past or to come: cites keep pointing to the words they rested on. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const version = segment((await params).version)
  const { url, view } = await viewOf(request)
  const statement = view.frame.statements.find((one) => one.version === version)
  return answer(request, {
    key: `/statement/${version}`,
    locale: view.locale,
    version: statement ? view.frame.version : null,
    caching: 'lists',
    make: async () =>
      statement
        ? { page: <StatementPage view={view} statement={statement} path={`/statement/${version}`} /> }
        : { status: 404, page: <MissingPage view={view} path={url.pathname} /> },
  })
}
