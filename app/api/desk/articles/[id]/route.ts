import { deskArticle } from '@/app/_server/desk-article'
import { route } from '@/app/_server/route'
import { Refused } from '@/lib/refused'
import { saveArticle } from '@/usecases/save-article'

interface Context {
  params: Promise<{ id: string }>
}

/** Bytes of one save at most: an article of 20,000 characters with 30 pictures has some 100 KB. */
const MAX_BYTES = 4 * 1024 * 1024

export const GET = route<Context>('/api/desk/articles/[id]', async ({ actor }, _, { params }) =>
  answer(await deskArticle(actor, (await params).id)),
)

/** Saves the working copy `{ version, content }` and answers with the article as it stands then. */
export const PUT = route<Context>('/api/desk/articles/[id]', async ({ actor }, request, { params }) => {
  const { id } = await params
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BYTES)
    throw new Refused('too-large', { limitMb: 4 })
  const text = await request.text()
  if (text.length > MAX_BYTES) throw new Refused('too-large', { limitMb: 4 })
  await saveArticle(actor, { ...readJson(text), id })
  return answer(await deskArticle(actor, id))
})

const answer = (body: unknown) => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

function readJson(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (value && typeof value === 'object') return value
  } catch {
    // Told below, like any other input that is none.
  }
  throw new Refused('invalid-input', { fields: ['body:invalid_type'] })
}
