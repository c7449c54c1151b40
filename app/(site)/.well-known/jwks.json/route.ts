import { letterJwks } from '@/outside/signing/letter-keys'

export const dynamic = 'force-dynamic'

/** Public keys of the letters' signatures (RFC 7517), for who wants to check one without asking us. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await letterJwks()), {
    headers: {
      'Content-Type': 'application/jwk-set+json',
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
