import { readBody } from '@/app/_server/read-body'
import { route } from '@/app/_server/route'
import { keepMedia, MAX_MEDIA_BYTES } from '@/usecases/keep-media'

/** Takes one picture as the raw body; its name comes in `X-File-Name`, percent-encoded. */
export const POST = route('/api/desk/media', async ({ actor }, request) => {
  const bytes = await readBody(request, MAX_MEDIA_BYTES)
  return Response.json(await keepMedia(actor, { bytes, name: nameOf(request) }), { status: 201 })
})

function nameOf(request: Request): string {
  try {
    return decodeURIComponent(request.headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}
