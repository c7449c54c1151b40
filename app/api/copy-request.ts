import 'server-only'
import { type Channel, channelKinds } from '@/domain/rights/scope'
import { useTypes } from '@/domain/rights/statement'
import { preferences } from '@/lib/accept'
import { Refused } from '@/lib/refused'

type Format = 'html' | 'text' | 'ninjs'

const byMediaType: Record<string, Format> = {
  'text/html': 'html',
  'text/*': 'html',
  'text/plain': 'text',
  'application/json': 'ninjs',
  'application/*': 'ninjs',
  '*/*': 'ninjs',
}

/** `?format=` where it is given, else the header: ninjs where nothing is asked for. */
export function formatOf(url: URL, accept: string | null): Format {
  const named = url.searchParams.get('format')
  if (named !== null) {
    if (named === 'html' || named === 'text' || named === 'ninjs') return named
    throw new Refused('format-unknown')
  }
  const wanted = preferences(accept)
  if (wanted.length === 0) return 'ninjs'
  const found = wanted.map((one) => byMediaType[one]).find((one) => one !== undefined)
  if (!found) throw new Refused('format-unknown')
  return found
}

const oneOf = <T extends string>(url: URL, name: string, values: readonly T[]): T | undefined => {
  const value = url.searchParams.get(name)
  if (value === null) return undefined
  const found = values.find((one) => one === value)
  if (!found) throw new Refused('parameter-invalid', { name, value: value.slice(0, 80) })
  return found
}

/** `web:news.example.cn`: kind and host, account or title. */
function channelOf(url: URL): Channel | undefined {
  const value = url.searchParams.get('channel')
  if (value === null) return undefined
  const [, kindText, address] = /^([a-z]+):(.{1,253})$/u.exec(value.trim()) ?? []
  const kind = channelKinds.find((one) => one === kindText)
  if (!kind || !address)
    throw new Refused('parameter-invalid', { name: 'channel', value: value.slice(0, 80) })
  return { kind, address: address.trim(), subdomains: false }
}

/** What a delivery is asked for in its address: `channel`, `use`, `modification`, `lang`, `territory`, `grant`, `user`. */
export function copyRequest(url: URL) {
  const text = (name: string) => url.searchParams.get(name) || undefined
  const places = text('territory')?.split(',').filter(Boolean)
  const channel = channelOf(url)
  const use = oneOf(url, 'use', useTypes)
  const modification = oneOf(url, 'modification', ['none', 'format', 'headline', 'abridge', 'adapt'] as const)
  const language = text('lang')
  const endUserId = text('user')
  return {
    ...(channel ? { channel } : {}),
    ...(use ? { use } : {}),
    ...(modification ? { modification } : {}),
    ...(language ? { language } : {}),
    ...(endUserId ? { endUserId } : {}),
    ...(places?.length ? { territory: { include: places, exclude: [] } } : {}),
  }
}
