import { searchShelf } from '@/db/search'
import { liveArticles } from '@/db/site'
import { plainText } from '@/domain/article/document'
import { answer } from '../_site/answer'
import { cursorOf, type Hit, SearchPage } from '../_site/lists'
import { viewOf } from '../_site/view'

const PAGE = 20

/** Newest first; never kept, since words that people search are without number. */
export async function GET(request: Request): Promise<Response> {
  const { url, view } = await viewOf(request)
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, 200)
  const cursor = cursorOf(url.searchParams.get('before'))
  const before = cursor ? { at: cursor.at, articleId: cursor.id } : undefined
  return answer(request, {
    key: '/search',
    locale: view.locale,
    version: null,
    caching: 'never',
    make: async () => {
      const found = query ? await searchShelf('public', query, { limit: PAGE + 1, before }) : []
      const shown = found.slice(0, PAGE)
      const last = shown.at(-1)
      const hits = (await liveArticles(shown.map((hit) => hit.articleId))).map(
        ({ item, content }): Hit => ({ item, text: plainText(content.body, { captions: true }) }),
      )
      const next = found.length > PAGE && last ? { at: last.at, id: last.articleId } : null
      return { page: <SearchPage view={view} query={query} hits={hits} next={next} /> }
    },
  })
}
