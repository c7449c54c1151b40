import { contentKeys, contentVersion } from '@/db/content-versions'
import { channelPage } from '@/db/site'
import { answer } from '../../_site/answer'
import { ChannelPage, cursorOf, cursorText } from '../../_site/lists'
import { MissingPage } from '../../_site/missing-page'
import { segment, viewOf } from '../../_site/view'

interface Context {
  params: Promise<{ channel: string }>
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const slug = segment((await params).channel)
  const { url, view } = await viewOf(request)
  const before = cursorOf(url.searchParams.get('before'))
  return answer(request, {
    key: `/c/${slug}?${before ? cursorText(before) : ''}`,
    locale: view.locale,
    version: `${view.frame.version}|${await contentVersion([contentKeys.site])}`,
    caching: 'lists',
    make: async () => {
      const found = await channelPage(slug, { before })
      if (!found) return { status: 404, page: <MissingPage view={view} path={url.pathname} /> }
      return { page: <ChannelPage view={view} {...found} before={before} /> }
    },
  })
}
