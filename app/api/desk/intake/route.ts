import { readBody } from '@/app/_server/read-body'
import { route } from '@/app/_server/route'
import { intakePage } from '@/usecases/intake-page'

/** Takes one saved HTML page as the raw body, in whatever encoding it was saved; `?channel=` says where the draft goes. */
export const POST = route('/api/desk/intake', async ({ actor }, request) => {
  const bytes = await readBody(request, 10 * 1024 * 1024)
  const channelId = new URL(request.url).searchParams.get('channel') ?? ''
  const { article } = await intakePage(actor, { kind: 'html', channelId, bytes: new Uint8Array(bytes) })
  return Response.json({ id: article.id }, { status: 201 })
})
