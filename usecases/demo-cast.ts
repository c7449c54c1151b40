import 'server-only'
import { DEMO_PASSWORD } from '@/db/seed/people'
import { listDemoPeople } from '@/db/users'
import type { Role } from '@/domain/account/actor'
import { listensOnLoopback } from '@/lib/env'

export interface CastMember {
  email: string
  name: string
  roles: Role[]
  password: string
}

/** The demo's people with their known password; nobody where the server can be reached from elsewhere. */
export async function demoCast(): Promise<CastMember[]> {
  if (!listensOnLoopback()) return []
  return (await listDemoPeople()).map((one) => ({ ...one, password: DEMO_PASSWORD }))
}
