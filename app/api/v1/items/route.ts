import { answered } from '@/app/api/answers'
import { listDeliverable } from '@/db/deliverable'
import { env } from '@/lib/env'
import { Refused } from '@/lib/refused'
import { apiCaller } from '@/usecases/api-caller'

/** Items that a grant of the caller's organisation names now, newest first. */
export const GET = (request: Request) =>
  answered(request, async () => {
    const url = new URL(request.url)
    const { actor } = await apiCaller(request.headers.get('authorization'))
    const limit = Number(url.searchParams.get('limit') ?? 20)
    const { rows, next } = await listDeliverable(actor, { before: cursorOf(url), limit, at: Date.now() })
    return Response.json(
      {
        items: rows.map((row) => ({
          ...row,
          publishedAt: new Date(row.publishedAt).toISOString(),
          url: `${env.siteUrl}/a/${row.number}`,
          href: `${env.siteUrl}/api/v1/items/${row.number}`,
        })),
        next: next ? `${next.at}_${next.id}` : null,
      },
      { headers: { 'Cache-Control': 'no-store', Vary: 'Authorization' } },
    )
  })

function cursorOf(url: URL) {
  const value = url.searchParams.get('before')
  if (value === null) return undefined
  const [, at, id] = /^(\d{1,15})_([\w-]{1,64})$/.exec(value) ?? []
  if (!at || !id) throw new Refused('parameter-invalid', { name: 'before', value: value.slice(0, 80) })
  return { at: Number(at), id }
}
