import { articleVersion } from '@/db/content-versions'
import { publishedArticle } from '@/db/site'
import { answer } from '../../_site/answer'
import { ArticlePage, WithdrawnPage } from '../../_site/article-page'
import { MissingPage } from '../../_site/missing-page'
import { segment, viewOf } from '../../_site/view'

interface Context {
  params: Promise<{ number: string }>
}

/** 200 for what is live, 410 for what was withdrawn, 404 for what readers never saw. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const number = segment((await params).number)
  const [{ url, view }, version] = await Promise.all([viewOf(request), articleVersion(number)])
  return answer(request, {
    key: `/a/${number}`,
    locale: view.locale,
    version: version === null ? null : `${view.frame.version}|${version}`,
    caching: 'article',
    make: async () => {
      const found = version === null ? null : await publishedArticle(number)
      if (!found) return { status: 404, page: <MissingPage view={view} path={url.pathname} /> }
      if (found.kind === 'withdrawn')
        return { status: 410, page: <WithdrawnPage view={view} article={found} /> }
      return { page: <ArticlePage view={view} article={found} /> }
    },
  })
}
