import 'server-only'
import { Refused } from '@/lib/refused'

/** The body's bytes, read as they come; more than `limit` is refused before it is all in memory. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new Refused('too-large', { limitMb: Math.round(limit / 1024 / 1024) })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
  return Buffer.concat(chunks)
}
