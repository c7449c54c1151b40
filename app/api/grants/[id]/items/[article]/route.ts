import { route } from '@/app/_server/route'
import { copyResponse } from '@/app/api/answers'
import { copyRequest, formatOf } from '@/app/api/copy-request'
import { deliverItem } from '@/usecases/deliver-item'

/** A licensee's download in the portal: the same delivery as through the API, under the grant of the page. */
export const GET = route<{ params: Promise<{ id: string; article: string }> }>(
  '/api/grants/[id]/items/[article]',
  async ({ actor }, request, { params }) => {
    const url = new URL(request.url)
    const { id, article } = await params
    const delivered = await deliverItem(actor, {
      ...copyRequest(url),
      article,
      grantId: id,
      format: formatOf(url, 'text/html'),
      via: 'portal',
    })
    return copyResponse(delivered, 'attachment')
  },
)
