import { contentKeys, contentVersion } from '@/db/content-versions'
import { frontPage } from '@/db/site'
import { answer } from './_site/answer'
import { HomePage } from './_site/lists'
import { viewOf } from './_site/view'

const LATEST = 9

export async function GET(request: Request): Promise<Response> {
  const { view } = await viewOf(request)
  return answer(request, {
    key: '/',
    locale: view.locale,
    version: `${view.frame.version}|${await contentVersion([contentKeys.site])}`,
    caching: 'lists',
    make: async () => ({ page: <HomePage view={view} front={await frontPage(LATEST)} /> }),
  })
}
