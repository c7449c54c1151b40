import 'server-only'
import { z } from 'zod'
import type { ArticleRow } from '@/db/articles'
import { transaction } from '@/db/client'
import { intakes } from '@/db/schema'
import { sourceNamed } from '@/db/sources'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { articleContent, emptyBody } from '@/domain/article/content'
import { figureSource } from '@/domain/article/nodes'
import type { IntakeResult } from '@/domain/intake/result'
import { takeIn } from '@/domain/intake/take-in'
import { toDoc } from '@/domain/intake/to-doc'
import { newId } from '@/lib/ids'
import { type FetchOptions, fetchPage } from '@/outside/page/fetch-page'
import { readHtml } from '@/outside/page/read-html'
import { readText } from '@/outside/page/read-text'
import { keepBlob } from '@/outside/store/blobs'
import { insertArticle } from './create-article'
import { parse } from './parse'

const channelId = z.string().min(1)
export const intakeInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), channelId, text: z.string().trim().min(1).max(2_000_000) }),
  z.object({ kind: z.literal('html'), channelId, bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('url'), channelId, url: z.url({ protocol: /^https?$/ }) }),
])

export interface TakenIn {
  article: ArticleRow
  result: IntakeResult
}

/**
 * Brings a page in: what came is kept unchanged under its hash, what it says of itself fills a draft, and what is
 * doubtful is told. The 编辑 and 责编 of the first publisher are shown beside the draft; ours are the people who work
 * on it here.
 */
export async function intakePage(
  actor: Actor,
  input: unknown,
  at = Date.now(),
  fetching: FetchOptions = {},
): Promise<TakenIn> {
  authorise(actor, 'intakePage')
  const given = parse(intakeInput, input)
  const statement = await statementAt(at)
  const { bytes, page, contentType, url } = await readGiven(given, fetching)
  const result = takeIn(page, { profile: statement.profile })
  const { doc } = toDoc(result.blocks, {
    profile: statement.profile,
    // A picture that cannot be shown from where it stood keeps its place: the desk brings it in or takes it out.
    addressOf: ({ src }) => (src && figureSource(src) ? src : ''),
  })
  const source = result.source ?? ''
  const registered = await sourceNamed(source)
  const isOwn = result.ownership.class === 'own'
  const content = parse(articleContent, {
    title: (result.title ?? '').slice(0, 200),
    source: registered?.name ?? source.slice(0, 100),
    sourceId: registered?.id ?? null,
    originalUrl: result.url && URL.canParse(result.url) ? result.url : '',
    originalTitle: isOwn ? '' : (result.originalTitle ?? result.title ?? '').slice(0, 200),
    authors: result.bylines
      .slice(0, 20)
      .map((one) => ({ name: one.name.slice(0, 80), role: (one.role ?? '').slice(0, 80) })),
    channelId: given.channelId,
    body: doc.content.length > 0 ? doc : emptyBody,
  })
  const blobHash = await keepBlob(bytes)
  const article = await transaction(async (tx) => {
    const created = await insertArticle(tx, actor, content, given.kind, at)
    await tx.insert(intakes).values({
      id: newId(),
      articleId: created.id,
      kind: given.kind,
      url,
      blobHash,
      contentType,
      result,
      by: actor.id,
      at,
    })
    return created
  })
  return { article, result }
}

async function readGiven(given: z.output<typeof intakeInput>, fetching: FetchOptions) {
  if (given.kind === 'text') {
    const bytes = new TextEncoder().encode(given.text)
    return { bytes, page: readText(given.text), contentType: 'text/plain; charset=utf-8', url: null }
  }
  if (given.kind === 'html')
    return { bytes: given.bytes, page: readHtml(given.bytes), contentType: 'text/html', url: null }
  const fetched = await fetchPage(given.url, fetching)
  return {
    bytes: fetched.bytes,
    page: readHtml(fetched.bytes, { url: fetched.url, charset: fetched.charset }),
    contentType: fetched.contentType ?? 'text/html',
    url: fetched.url,
  }
}
