import 'server-only'
import type { ReactElement } from 'react'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hash'
import type { Locale } from '@/lib/locale'

/** No script, no frame, nothing from elsewhere but pictures and films; JSON-LD is data and is not run. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' https:",
  "media-src 'self' https:",
  "style-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * `lists` may be kept by a shared cache for moments. `article` is asked for anew each time, which costs us one indexed
 * read and a 304: a withdrawn page must not live on in anybody's cache. `never` is for answers about this instant.
 */
const cacheControl = {
  lists: 'public, max-age=0, s-maxage=10, must-revalidate',
  article: 'public, max-age=0, must-revalidate',
  never: 'no-store',
} as const

export interface Plan {
  /** Path with those query parameters that change the page: anything else in the address is no other page. */
  key: string
  locale: Locale
  /** Version of all that the page shows; null: rendered anew each time. */
  version: string | null
  caching: keyof typeof cacheControl
  make: () => Promise<{ status?: number; page: ReactElement }>
}

interface Rendered {
  status: number
  html: string
  etag: string
}

/** A React element as a whole HTML document, without any client script. */
export async function renderDocument(page: ReactElement): Promise<string> {
  // A static import of react-dom/server is an error in a Next build.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!doctype html>${renderToStaticMarkup(page)}`
}

/** Answers with the document, from the render cache where its version still is the present one; 304 where known. */
export async function answer(request: Request, plan: Plan): Promise<Response> {
  const { status, html, etag } = await rendered(plan)
  const headers = new Headers({
    'Cache-Control': status === 200 ? cacheControl[plan.caching] : cacheControl.never,
    'Content-Language': plan.locale,
    'Content-Security-Policy': POLICY,
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
  })
  if (plan.caching === 'never' || status !== 200) {
    headers.set('X-Robots-Tag', 'noindex')
  } else {
    headers.set('ETag', etag)
    if (knows(request, etag)) return new Response(null, { status: 304, headers })
  }
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(html, { status, headers })
}

/** `If-None-Match` compares weakly (RFC 9110, 13.1.2). */
export function knows(request: Request, etag: string): boolean {
  const given = request.headers.get('if-none-match')
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return given?.split(',').some((tag) => tag.trim() === '*' || plain(tag) === plain(etag)) ?? false
}

// Render cache ----------------------------------------------------------------------------------------------------

const LIMIT = 32 * 1024 * 1024
/** In order of last use. The version stands beside the page, not in its key, so that an old one is replaced. */
const cache = new Map<string, { version: string; page: Promise<Rendered>; bytes: number }>()
let size = 0

async function rendered(plan: Plan): Promise<Rendered> {
  if (plan.version === null) return render(plan)
  const key = `${env.databaseUrl}|${env.dataFolder}|${env.siteUrl}|${plan.locale}|${plan.key}`
  const known = cache.get(key)
  if (known?.version === plan.version) {
    cache.delete(key)
    cache.set(key, known)
    return known.page
  }
  if (known) drop(key)
  // Whoever asks meanwhile for the same version waits for the same rendering.
  const entry = { version: plan.version, page: render(plan), bytes: 0 }
  cache.set(key, entry)
  try {
    const page = await entry.page
    // What is not there is not kept: addresses that lead nowhere are without number.
    if (page.status !== 200) forget(key, entry)
    else if (cache.get(key) === entry) {
      entry.bytes = page.html.length * 2
      size += entry.bytes
      while (size > LIMIT && cache.size > 1) drop(cache.keys().next().value ?? key)
    }
    return page
  } catch (error) {
    forget(key, entry)
    throw error
  }
}

function drop(key: string) {
  size -= cache.get(key)?.bytes ?? 0
  cache.delete(key)
}

const forget = (key: string, entry: object) => {
  if (cache.get(key) === entry) drop(key)
}

async function render(plan: Plan): Promise<Rendered> {
  const { status = 200, page } = await plan.make()
  const html = await renderDocument(page)
  return { status, html, etag: `W/"${sha256(html).slice(0, 32)}"` }
}
