import { answered, copyResponse } from '@/app/api/answers'
import { copyRequest, formatOf } from '@/app/api/copy-request'
import { apiCaller } from '@/usecases/api-caller'
import { deliverItem } from '@/usecases/deliver-item'

/** One licensed item, by 稿号 or id. Every call is a delivery: the engine is asked as the bytes leave. */
export const GET = (request: Request, { params }: { params: Promise<{ id: string }> }) =>
  answered(request, async () => {
    const url = new URL(request.url)
    const { actor, apiKeyId } = await apiCaller(request.headers.get('authorization'))
    const grantId = url.searchParams.get('grant')
    const delivered = await deliverItem(actor, {
      ...copyRequest(url),
      ...(grantId ? { grantId } : {}),
      article: (await params).id,
      format: formatOf(url, request.headers.get('accept')),
      via: 'api',
      apiKeyId,
    })
    return copyResponse(delivered, 'inline')
  })
