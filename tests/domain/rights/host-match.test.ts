import { describe, expect, it } from 'vitest'
import { channelsCover } from '@/domain/rights/channels'
import { hostMatches, hostVerdict, normalHost } from '@/domain/rights/host-match'

describe('hostVerdict', () => {
  it.each([
    ['news.example.cn', false, 'news.example.cn', 'true', 'exact'],
    ['news.example.cn', false, 'NEWS.Example.cn.', 'true', 'exact'],
    ['news.example.cn', false, 'ｎews．example．cn', 'true', 'exact'], // what a browser would go to as well
    ['新闻.example.cn', false, 'xn--fsq.example.cn', 'false', 'other-host'],
    ['新闻.example.cn', false, 'xn--efvy88h.example.cn', 'true', 'exact'],
    ['news.example.cn', true, 'm.news.example.cn', 'true', 'subdomain'],
    ['news.example.cn', false, 'm.news.example.cn', 'false', 'subdomain-not-granted'],
    ['news.example.cn', null, 'm.news.example.cn', 'unknown', 'subdomain-undeclared'],
    ['news.example.cn', true, 'news.example.cn.evil.com', 'false', 'suffix-trick'],
    ['news.example.cn', true, 'evilnews.example.cn', 'false', 'other-host'],
    ['news.example.cn', true, 'example.cn', 'false', 'other-host'],
    ['news.example.cn', true, 'nеws.example.cn', 'false', 'look-alike'], // Cyrillic е
    ['news.example.cn', true, 'xn--nws-qdd.example.cn', 'false', 'look-alike'],
    ['news.example.cn', true, 'news.example.cn/../evil.com', 'false', 'malformed'],
    ['news.example.cn', true, 'user@news.example.cn', 'false', 'malformed'],
    ['news.example.cn', true, 'news.example.cn:8443', 'false', 'malformed'],
    ['news.example.cn', true, 'evil.com#.news.example.cn', 'false', 'malformed'],
    ['news.example.cn', true, 'evil.com\\.news.example.cn', 'false', 'malformed'],
    ['news.example.cn', true, '.news.example.cn', 'false', 'malformed'],
    ['news.example.cn', true, '', 'false', 'malformed'],
  ] as const)('%s (subdomains %s) against %s: %s', (granted, subdomains, host, match, why) => {
    expect(hostVerdict(granted, subdomains, host)).toEqual({ match, why })
    expect(hostMatches(granted, subdomains, host)).toBe(match === 'true')
  })

  it('takes no wildcard as a host', () => {
    expect(normalHost('*')).toBeNull()
    expect(normalHost('*.example.cn')).toBeNull()
  })
})

describe('channelsCover', () => {
  const web = (address: string, subdomains: boolean | null = false) => ({
    kind: 'web' as const,
    address,
    subdomains,
  })
  it.each([
    ['nothing declared', [web('a.cn')], null, 'unknown'],
    ['one of two outside', [web('a.cn')], [web('a.cn'), web('b.cn')], 'false'],
    ['the host with all below it, granted alone', [web('a.cn')], [web('a.cn', true)], 'false'],
    ['the host with all below it, granted so', [web('a.cn', true)], [web('a.cn', true)], 'true'],
    ['any host of the kind', [web('*')], [web('b.cn')], 'true'],
    ['any host asked, one granted', [web('a.cn', true)], [web('*')], 'false'],
    ['another kind', [web('*')], [{ kind: 'app' as const, address: 'a', subdomains: false }], 'false'],
    [
      'an account in full-width letters',
      [{ kind: 'wechat' as const, address: 'YuanFan', subdomains: false }],
      [{ kind: 'wechat' as const, address: 'ｙuanfan', subdomains: false }],
      'true',
    ],
  ] as const)('%s', (_, granted, asked, verdict) => {
    expect(channelsCover(granted, asked)).toBe(verdict)
  })
})
