import { styleAddress, stylesheet } from '../../_site/styles'

const version = new URL(styleAddress, 'http://localhost').searchParams.get('v')

/** For ever under its hash; an older page that asks for an older sheet gets this one for a moment only. */
export function GET(request: Request): Response {
  const current = new URL(request.url).searchParams.get('v') === version
  return new Response(stylesheet, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
