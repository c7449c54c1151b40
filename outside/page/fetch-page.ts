import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import zlib from 'node:zlib'
import ipaddr from 'ipaddr.js'
import { isRefused, Refused } from '@/lib/refused'
import { isPublicAddress } from './public-address'

export interface FetchedPage {
  bytes: Uint8Array
  /** Address of the page after redirects. */
  url: string
  charset: string | null
  contentType: string | null
}

export interface FetchOptions {
  /** Origins that may be reached although they are not public: tests pass their own server here. Never configuration. */
  allowOrigins?: readonly string[]
  maxBytes?: number
  /** For the whole fetch, redirects included, in milliseconds. */
  timeout?: number
  /** Addresses of a host; tests pass their own. */
  resolve?: (host: string) => Promise<string[]>
}

const MAX_BYTES = 10 * 1024 * 1024
const MAX_REDIRECTS = 5
const TIMEOUT = 20_000

/**
 * Fetches a page from the open internet. Every host is resolved here, all its addresses must be public, and the
 * connection goes to the address that was checked, so that a second answer of the name server changes nothing; each
 * redirect is checked anew.
 *
 * Throws Refused: page-address-invalid, page-address-forbidden, page-host-unknown, page-unreachable, page-redirects,
 * page-status, page-type, page-too-large, page-timeout.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(options.timeout ?? TIMEOUT)
  let url = parseAddress(address)
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const addresses = await checkedAddresses(url, options)
      const response = await request(url, addresses, deadline)
      const target = redirectOf(response, url)
      if (!target) return await readPage(response, url, options.maxBytes ?? MAX_BYTES)
      response.destroy()
      url = target
    }
  } catch (error) {
    if (isRefused(error)) throw error
    if (deadline.aborted) throw new Refused('page-timeout', { host: url.host })
    throw new Refused('page-unreachable', { host: url.host })
  }
  throw new Refused('page-redirects', { limit: MAX_REDIRECTS })
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new Refused('page-address-invalid', { address: address.slice(0, 200) })
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Refused('page-address-invalid', { address: address.slice(0, 200) })
  if (url.username || url.password) throw new Refused('page-address-invalid', { address: url.host })
  return url
}

/** Addresses of the host, all of them checked: one private address among public ones refuses the host. */
async function checkedAddresses(url: URL, options: FetchOptions): Promise<string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const literal = ipaddr.isValid(host)
  const addresses = literal ? [host] : await (options.resolve ?? resolveHost)(host).catch(() => [])
  if (addresses.length === 0) throw new Refused('page-host-unknown', { host: url.host })
  if (options.allowOrigins?.includes(url.origin)) return addresses
  if (!addresses.every(isPublicAddress)) throw new Refused('page-address-forbidden', { host: url.host })
  return addresses
}

const resolveHost = async (host: string) => (await lookup(host, { all: true })).map((one) => one.address)

/** Connects to the checked addresses and to nothing else; name and certificate stay those of the host. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_host, options, done) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const [first] = all
    if (options.all) done(null, all)
    else done(null, first?.address ?? '', first?.family ?? 4)
  }

function request(url: URL, addresses: readonly string[], signal: AbortSignal): Promise<http.IncomingMessage> {
  const client = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = client.get(
      url,
      {
        agent: false,
        lookup: pinned(addresses),
        signal,
        headers: {
          'user-agent': 'Colophon-Intake/1.0',
          accept: 'text/html,application/xhtml+xml,text/plain;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
        },
      },
      resolve,
    )
    sent.on('error', reject)
  })
}

function redirectOf(response: http.IncomingMessage, from: URL): URL | null {
  const status = response.statusCode ?? 0
  const location = response.headers.location
  if (![301, 302, 303, 307, 308].includes(status) || !location) return null
  return parseAddress(location, from)
}

async function readPage(response: http.IncomingMessage, url: URL, maxBytes: number): Promise<FetchedPage> {
  const give = (code: string, facts: Record<string, string | number>) => {
    response.destroy()
    return new Refused(code, facts)
  }
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299) throw give('page-status', { host: url.host, status })
  const contentType = response.headers['content-type'] ?? null
  if (contentType && !/^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i.test(contentType.trim()))
    throw give('page-type', { type: contentType.slice(0, 100) })
  if (Number(response.headers['content-length'] ?? 0) > maxBytes)
    throw give('page-too-large', { limit: Math.round(maxBytes / 1024 / 1024) })
  const bytes = await readCapped(unpacked(response), response, maxBytes)
  return {
    bytes,
    url: url.href,
    charset: /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? null,
    contentType,
  }
}

function unpacked(response: http.IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase()
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip()
      : encoding === 'deflate'
        ? zlib.createInflate()
        : encoding === 'br'
          ? zlib.createBrotliDecompress()
          : null
  if (!unpack) return response
  response.on('error', (error) => unpack.destroy(error))
  return response.pipe(unpack)
}

/** The cap counts unpacked bytes: a small answer can unpack to gigabytes. */
async function readCapped(
  stream: Readable,
  response: http.IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      response.destroy()
      throw new Refused('page-too-large', { limit: Math.round(maxBytes / 1024 / 1024) })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
