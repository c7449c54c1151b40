import { currentSession } from '@/auth'
import { findMedia } from '@/db/publication-media'
import { isStaff } from '@/domain/account/actor'
import { readBlob } from '@/outside/store/blobs'
import { knows } from '../../_site/answer'

/** What a browser may be told the bytes are; SVG is not among them, since it carries script. */
const SHOWN = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
])

interface Context {
  params: Promise<{ id: string }>
}

/**
 * Bytes of a medium: to anyone while a live publication shows it, otherwise to signed-in staff; to others it is not
 * there. A browser keeps it for good, a shared cache asks again within a minute, since articles are withdrawn.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const id = (await params).id.replace(/\.[a-z0-9]{1,8}$/, '')
  const found = await findMedia(id)
  if (!found || !SHOWN.has(found.contentType)) return missing()
  if (!found.public && !(await askedByStaff())) return missing()
  const headers = new Headers({
    'Cache-Control': found.public ? 'public, max-age=31536000, s-maxage=60, immutable' : 'private, no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${found.blobHash}"`,
  })
  if (knows(request, `"${found.blobHash}"`)) return new Response(null, { status: 304, headers })
  const bytes = await readBlob(found.blobHash)
  if (!bytes) return missing()
  headers.set('Content-Type', found.contentType)
  return new Response(new Uint8Array(bytes), { headers })
}

async function askedByStaff(): Promise<boolean> {
  const actor = (await currentSession())?.actor
  return actor !== undefined && isStaff(actor)
}

const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
