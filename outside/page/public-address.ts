import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the open internet. Private, loopback, link-local (cloud metadata lies there),
 * carrier-grade, multicast, documentation and reserved ranges do not; an IPv4 address inside an IPv6 one counts as what
 * it carries, and the tunnels and translations that could carry one unseen (6to4, Teredo, NAT64, ::/96) never pass.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv6' && parsed.match(ipaddr.parseCIDR('::/96') as [ipaddr.IPv6, number]))
    return false
  return parsed.range() === 'unicast'
}
