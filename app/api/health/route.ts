import { contentKeys, contentVersion } from '@/db/content-versions'
import { logFault } from '@/lib/log'

export const dynamic = 'force-dynamic'

/** 200 while the database answers, else 503; says nothing that an outsider could use. */
export async function GET(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  try {
    await contentVersion([contentKeys.frame])
    return Response.json({ status: 'ok' }, { headers })
  } catch (error) {
    logFault('health', error)
    return Response.json({ status: 'unavailable' }, { status: 503, headers })
  }
}
