import 'server-only'
import { imageSize } from 'image-size'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { media } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { keepBlob } from '@/outside/store/blobs'

/** Types that a browser shows as a picture and nothing else; SVG can carry script and is not taken. */
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
}

/** Bytes of one picture at most. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024

export interface KeptMedia {
  id: string
  src: string
  width: number
  height: number
}

/**
 * Takes a picture in. Its type is read from the bytes, never from its name or header; what is no JPEG, PNG, WebP or
 * GIF is refused. The bytes are on disk before the row names them.
 */
export async function keepMedia(
  actor: Actor,
  input: { bytes: Uint8Array; name: string },
  at = Date.now(),
): Promise<KeptMedia> {
  authorise(actor, 'keepMedia')
  if (input.bytes.length === 0) throw new Refused('media-empty')
  if (input.bytes.length > MAX_MEDIA_BYTES)
    throw new Refused('media-too-large', { limitMb: MAX_MEDIA_BYTES / 1024 / 1024 })
  const { type, width, height } = measure(input.bytes)
  const contentType = TYPES[type ?? '']
  if (!contentType || !width || !height) throw new Refused('media-type')
  const hash = await keepBlob(input.bytes)
  const id = newId()
  const name = input.name
    .normalize('NFC')
    .replace(/[\p{Cc}/\\]/gu, '')
    .slice(0, 200)
  await transaction(async (tx) => {
    await tx.insert(media).values({
      id,
      blobHash: hash,
      contentType,
      name,
      bytes: input.bytes.length,
      width,
      height,
      by: actor.id,
      at,
    })
    await record(
      tx,
      actor,
      at,
      'media.kept',
      { type: 'media', id, title: name },
      { hash, bytes: input.bytes.length },
    )
  })
  return { id, src: `/media/${id}`, width, height }
}

function measure(bytes: Uint8Array): { type?: string | undefined; width?: number; height?: number } {
  try {
    return imageSize(bytes)
  } catch {
    throw new Refused('media-type')
  }
}
