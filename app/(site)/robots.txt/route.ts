import { ruleOf } from '@/domain/rights/statement'
import { readFrame } from '../_site/frame'

const rooms = [
  '/account',
  '/admin',
  '/api/',
  '/desk',
  '/home',
  '/invitation/',
  '/login',
  '/office',
  '/portal',
  '/register',
  '/reset',
  '/search',
  '/verify/',
]

/**
 * Keeps crawlers out of the rooms of the application. A content signal stands only for what the statement in force
 * reserves; none is given for search, which the statement does not grant either.
 */
/** Read from the database at each call, never at build. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const { statement } = await readFrame(Date.now())
  const reserved = statement ? ruleOf(statement, 'reserve') : null
  const signals = [
    ...(reserved?.otherUses || reserved?.uses.includes('aiInput') ? ['ai-input=no'] : []),
    ...(reserved?.otherUses || reserved?.uses.includes('aiTrain') ? ['ai-train=no'] : []),
  ]
  const lines = [
    'User-agent: *',
    ...(signals.length > 0 ? [`Content-Signal: ${signals.join(', ')}`] : []),
    ...rooms.map((path) => `Disallow: ${path}`),
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
