import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { type Doc, figuresOf } from '@/domain/article/document'
import { type Database, db } from './client'
import { articles, media, publicationMedia, publications } from './schema'

/** `/media/<id>` or `/media/<id>.jpg` of a figure: the id; null for an address elsewhere. */
export const mediaIdOf = (src: string): string | null =>
  /^\/media\/([A-Za-z0-9_-]{1,64})(?:\.[a-z0-9]{1,8})?$/.exec(src)?.[1] ?? null

/** Writes down which media a publication shows. In the publishing transaction: without it readers get no pictures. */
export async function linkMedia(tx: Database, publicationId: string, body: Doc): Promise<void> {
  const named = [...new Set(figuresOf(body).flatMap((figure) => mediaIdOf(figure.src) ?? []))]
  if (named.length === 0) return
  const kept = await tx.select({ id: media.id }).from(media).where(inArray(media.id, named))
  if (kept.length === 0) return
  await tx.insert(publicationMedia).values(kept.map(({ id }) => ({ publicationId, mediaId: id })))
}

export interface MediaBytes {
  blobHash: string
  contentType: string
  /** Whether a live publication shows it. */
  public: boolean
}

/** Where a medium's bytes lie, and whether readers may have them; null where there is none of that id. */
export async function findMedia(id: string): Promise<MediaBytes | null> {
  const [row] = await db()
    .select({ blobHash: media.blobHash, contentType: media.contentType })
    .from(media)
    .where(eq(media.id, id))
    .limit(1)
  if (!row) return null
  const [live] = await db()
    .select({ id: articles.id })
    .from(publicationMedia)
    .innerJoin(publications, eq(publications.id, publicationMedia.publicationId))
    .innerJoin(articles, eq(articles.id, publications.articleId))
    .where(
      and(
        eq(publicationMedia.mediaId, id),
        eq(articles.livePublicationId, publicationMedia.publicationId),
        eq(articles.liveState, 'live'),
      ),
    )
    .limit(1)
  return { ...row, public: live !== undefined }
}
