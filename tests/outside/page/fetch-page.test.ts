import http from 'node:http'
import type { AddressInfo } from 'node:net'
import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefused } from '@/lib/refused'
import { fetchPage } from '@/outside/page/fetch-page'
import { isPublicAddress } from '@/outside/page/public-address'

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'fetched'
  } catch (error) {
    return isRefused(error) ? error.code : String(error)
  }
}

describe('addresses that a page may come from', () => {
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['198.18.0.1', false],
    ['192.0.2.1', false],
    ['224.0.0.1', false],
    ['240.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:93.184.216.34', true],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001::1', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['fd12:3456::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['no address', false],
  ])('%s: %s', (address, allowed) => {
    expect(isPublicAddress(address)).toBe(allowed)
  })
})

describe('what is refused before anything is sent', () => {
  it.each([
    ['file:///etc/passwd', 'page-address-invalid'],
    ['ftp://example.org/', 'page-address-invalid'],
    ['gopher://example.org/', 'page-address-invalid'],
    ['data:text/html,x', 'page-address-invalid'],
    ['not an address', 'page-address-invalid'],
    ['http://user:secret@example.org/', 'page-address-invalid'],
    ['http://127.0.0.1/', 'page-address-forbidden'],
    ['http://2130706433/', 'page-address-forbidden'],
    ['http://0x7f.1/', 'page-address-forbidden'],
    ['http://0177.0.0.1/', 'page-address-forbidden'],
    ['http://[::1]/', 'page-address-forbidden'],
    ['http://[::ffff:7f00:1]/', 'page-address-forbidden'],
    ['http://169.254.169.254/latest/meta-data/', 'page-address-forbidden'],
    ['http://１２７.０.０.１/', 'page-address-forbidden'],
    ['http://inside.example/', 'page-address-forbidden'],
    ['http://both.example/', 'page-address-forbidden'],
    ['http://nowhere.example/', 'page-host-unknown'],
  ])('%s: %s', async (address, code) => {
    const resolve = async (host: string) =>
      host === 'inside.example'
        ? ['192.168.0.9']
        : host === 'both.example'
          ? ['93.184.216.34', '127.0.0.1']
          : []
    expect(await codeOf(fetchPage(address, { resolve }))).toBe(code)
  })
})

describe('fetching from a server', () => {
  let server: http.Server
  let origin = ''
  const options = () => ({ allowOrigins: [origin] })

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const path = request.url ?? '/'
      const html = (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) =>
        response.writeHead(200, { 'content-type': 'text/html; charset=gbk', ...headers }).end(body)
      const loop = /^\/loop\/(\d+)$/.exec(path)?.[1]
      if (path === '/page') html('<p>你好</p>')
      else if (path === '/packed') html(zlib.gzipSync('<p>packed</p>'), { 'content-encoding': 'gzip' })
      else if (path === '/bomb') html(zlib.gzipSync(Buffer.alloc(3_000_000)), { 'content-encoding': 'gzip' })
      else if (path === '/large') html('x'.repeat(2_000_000))
      else if (path === '/image') response.writeHead(200, { 'content-type': 'image/png' }).end('x')
      else if (path === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
      else if (path === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (path === '/sibling')
        response.writeHead(302, { location: `http://localhost:${new URL(origin).port}/page` }).end()
      else if (loop)
        response.writeHead(302, { location: loop === '0' ? '/page' : `/loop/${Number(loop) - 1}` }).end()
      else if (path !== '/silent') response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('gives bytes, final address and declared character set', async () => {
    const page = await fetchPage(`${origin}/loop/3`, options())
    expect(Buffer.from(page.bytes).toString()).toBe('<p>你好</p>')
    expect(page).toMatchObject({ url: `${origin}/page`, charset: 'gbk' })
    expect(Buffer.from((await fetchPage(`${origin}/packed`, options())).bytes).toString()).toBe(
      '<p>packed</p>',
    )
  })

  it.each([
    ['/loop/9', 'page-redirects'],
    ['/inside', 'page-address-forbidden'],
    ['/file', 'page-address-invalid'],
    ['/sibling', 'page-address-forbidden'],
    ['/large', 'page-too-large'],
    ['/bomb', 'page-too-large'],
    ['/image', 'page-type'],
    ['/missing', 'page-status'],
    ['/silent', 'page-timeout'],
  ])('%s: %s', async (path, code) => {
    expect(
      await codeOf(fetchPage(`${origin}${path}`, { ...options(), maxBytes: 1_000_000, timeout: 500 })),
    ).toBe(code)
  })

  it('connects to the checked address and not to a later answer of the name server', async () => {
    const named = `http://press.example:${new URL(origin).port}`
    const page = await fetchPage(`${named}/page`, {
      allowOrigins: [named],
      resolve: async () => ['127.0.0.1'],
    })
    expect(page.url).toBe(`${named}/page`)
  })

  it('reaches no private address without being told which', async () => {
    expect(await codeOf(fetchPage(`${origin}/page`))).toBe('page-address-forbidden')
  })
})
