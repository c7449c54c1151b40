import type { ReadPage } from '@/domain/intake/read-page'
import { webAddress } from './addresses'
import { articleRoot } from './article-root'
import { decodePage } from './decode'
import { type DomElement, parsePage, tagOf } from './dom'
import { flatten, words } from './flatten'

export interface HtmlSource {
  /** Address the bytes came from, where known: picture addresses are resolved against it. */
  url?: string | null
  /** Character set that the transport declared. */
  charset?: string | null
}

/** Whether a text is markup: a document's beginning, or block elements near its head. */
export const looksLikeHtml = (text: string): boolean =>
  /^[\s\ufeff]*(?:<!doctype\s+html|<html|<\?xml[^>]*>\s*<(?:!doctype\s+html|html)|<head|<body)/i.test(text) ||
  /<(?:div|p|h1|table|article|section|br)(?:\s[^<>]*)?\/?>/i.test(text.slice(0, 5000))

/** A page's bytes as blocks of plain text with what it says of itself to machines. Never gives markup on. */
export function readHtml(input: Uint8Array | string, source: HtmlSource = {}): ReadPage {
  const html = typeof input === 'string' ? input : decodePage(input, source.charset ?? null).text
  const empty: ReadPage = {
    form: 'html',
    url: null,
    lang: null,
    titles: [],
    meta: [],
    jsonLd: [],
    scriptValues: [],
    blocks: [],
  }
  const page = parsePage(html.replaceAll('\0', ''))
  if (!page) return empty
  const { root, body } = page
  const meta = readMeta(root)
  const url = source.url ?? ownAddress(root, meta)
  const base = webAddress(root.querySelector('base')?.getAttribute('href'), url) ?? url
  const flat = flatten(body, base)
  const article = articleRoot(flat, body)
  let seen = false
  const blocks = flat.map(({ block, holder }) => {
    const inside = within(holder, article)
    seen ||= inside
    return {
      ...block,
      region: inside ? ('content' as const) : seen ? ('after' as const) : ('before' as const),
    }
  })
  return {
    form: 'html',
    url: webAddress(url, null),
    lang: root.getAttribute('lang') ?? meta.find((one) => one.name === 'og:locale')?.content ?? null,
    titles: readTitles(root, meta),
    meta,
    jsonLd: readJsonLd(root),
    scriptValues: readScripts(root),
    blocks,
  }
}

const within = (element: DomElement, holder: DomElement): boolean => {
  let each: DomElement | null = element
  while (each) {
    if (each === holder) return true
    each = each.parentElement
  }
  return false
}

function readMeta(root: DomElement): { name: string; content: string }[] {
  const found = [...root.querySelectorAll('meta')].map((one) => ({
    name: (one.getAttribute('property') ?? one.getAttribute('name') ?? one.getAttribute('itemprop') ?? '')
      .trim()
      .toLowerCase(),
    content: one.getAttribute('content') ?? '',
  }))
  const times = [...root.querySelectorAll('time[datetime]')]
    .slice(0, 3)
    .map((one) => ({ name: 'time', content: one.getAttribute('datetime') ?? '' }))
  const attribute = root.getAttribute('data-publishtime')
  return [...found, ...(attribute ? [{ name: 'publishtime', content: attribute }] : []), ...times].filter(
    (one) => one.name !== '' && one.content !== '',
  )
}

const ownAddress = (root: DomElement, meta: { name: string; content: string }[]): string | null =>
  webAddress(root.querySelector('link[rel="canonical"]')?.getAttribute('href'), null) ??
  webAddress(meta.find((one) => one.name === 'og:url')?.content, null)

function readTitles(root: DomElement, meta: { name: string; content: string }[]): ReadPage['titles'] {
  const headings = [...root.querySelectorAll('h1')].map((one) => ({ from: 'h1' as const, text: words(one) }))
  const og = meta
    .filter((one) => /^(?:og:title|articletitle|twitter:title)$/.test(one.name))
    .map((one) => ({ from: 'og' as const, text: one.content.trim() }))
  const window = words(root.querySelector('title'))
  return [...headings, ...og, { from: 'window' as const, text: window }].filter((one) => one.text !== '')
}

function readJsonLd(root: DomElement): Record<string, unknown>[] {
  return [...root.querySelectorAll('script')]
    .filter((one) => /application\/ld\+json/i.test(one.getAttribute('type') ?? ''))
    .flatMap((one) => parseJson(one.textContent ?? ''))
}

function parseJson(text: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(text.trim().replace(/\s+/g, ' '))
    return (Array.isArray(value) ? value : [value]).flatMap(objects)
  } catch {
    return []
  }
}

const objects = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return []
  const one = value as Record<string, unknown>
  const graph = one['@graph']
  return Array.isArray(graph) ? graph.flatMap(objects) : [one]
}

/** Names under which pages keep the time of publication in their own script. */
const SCRIPT_TIME =
  /["']?\b(?:pub_?time|publish_?time|publish_?date|pub_?date|news_?time|ptime|create_?time|createdate|ct|oriCreateTime)\b["']?\s*[:=]\s*["']?(\d{13}|\d{10}|20\d{2}[-/]\d{1,2}[-/]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?)/i
const SCRIPT_SOURCE = /\bvar\s+(?:nickname|source_?name)\s*=\s*(?:htmlDecode\()?["']([^"']{2,30})["']/i

function readScripts(root: DomElement): ReadPage['scriptValues'] {
  const values: ReadPage['scriptValues'] = []
  for (const script of root.querySelectorAll('script')) {
    if (script.getAttribute('src') || tagOf(script) !== 'script') continue
    const text = script.textContent ?? ''
    const time = SCRIPT_TIME.exec(text)?.[1]
    if (time && !values.some((one) => one.name === 'publishedAt'))
      values.push({ name: 'publishedAt', value: readableTime(time) })
    const name = SCRIPT_SOURCE.exec(text)?.[1]
    if (name && !values.some((one) => one.name === 'source')) values.push({ name: 'source', value: name })
  }
  return values
}

const readableTime = (value: string): string =>
  /^\d{10}$|^\d{13}$/.test(value) ? new Date(Number(value.padEnd(13, '0'))).toISOString() : value
