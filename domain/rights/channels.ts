import { hostVerdict, type Three } from './host-match'
import type { Channel } from './scope'

const sameName = (a: string, b: string) =>
  a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()

/** Whether a channel lies within a granted one. `*` as address means every host or account of that kind. */
export function channelCovers(granted: Channel, asked: Channel): Three {
  if (granted.kind !== asked.kind) return 'false'
  if (granted.address === '*') return 'true'
  if (granted.kind !== 'web') return sameName(granted.address, asked.address) ? 'true' : 'false'
  const { match, why } = hostVerdict(granted.address, granted.subdomains, asked.address)
  if (match !== 'true' || why === 'subdomain' || asked.subdomains === false) return match
  // The granted host itself, asked for together with what lies below it.
  if (granted.subdomains === true) return 'true'
  return granted.subdomains === null || asked.subdomains === null ? 'unknown' : 'false'
}

/** Every channel asked for must lie within a granted one; null: not declared. */
export function channelsCover(granted: readonly Channel[], asked: readonly Channel[] | null): Three {
  if (asked === null) return 'unknown'
  let open = false
  for (const channel of asked) {
    const verdicts = granted.map((one) => channelCovers(one, channel))
    if (verdicts.includes('true')) continue
    if (!verdicts.includes('unknown')) return 'false'
    open = true
  }
  return open ? 'unknown' : 'true'
}

/** Breadth of the granted channel that lets the asked ones in: 0 the very host, 1 hosts below, 2 any of its kind. */
export function channelBreadth(granted: readonly Channel[], asked: readonly Channel[] | null): number {
  const breadth = (one: Channel, channel: Channel) => {
    if (channelCovers(one, channel) !== 'true') return 3
    if (one.address === '*') return 2
    return one.subdomains ? 1 : 0
  }
  const widest = (asked ?? []).map((channel) => Math.min(...granted.map((one) => breadth(one, channel))))
  return Math.max(0, ...widest)
}

export const channelText = (channels: readonly Channel[] | null) =>
  (channels ?? [])
    .map((one) => `${one.kind}:${one.kind === 'web' && one.subdomains ? '*.' : ''}${one.address}`)
    .join(', ')
