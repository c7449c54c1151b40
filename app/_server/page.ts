import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { currentSession } from '@/auth'
import { may, type PagePath, pages } from '@/domain/account/permissions'
import { ownPath, PATH_HEADER } from '@/lib/own-path'
import type { CurrentSession } from '@/usecases/current-session'

type Guarded<P extends PagePath> = (typeof pages)[P] extends 'public' ? CurrentSession | null : CurrentSession

/**
 * First line of every page, with the page's own path in the permission matrix: somebody signed out is sent to the log-in
 * and comes back, somebody who may not sees "not found". Makes the page dynamic.
 */
export async function page<P extends PagePath>(path: P): Promise<Guarded<P>> {
  const session = await currentSession()
  if (may(session?.actor ?? null, pages[path])) return session as Guarded<P>
  if (session) notFound()
  redirect(`/login?next=${encodeURIComponent(ownPath((await headers()).get(PATH_HEADER)))}`)
}
