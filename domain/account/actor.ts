import { z } from 'zod'

/** What a person may be; several at once. `licensee` acts for one organisation. */
export const roles = ['editor', 'reviewer', 'rights', 'admin', 'licensee'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Who acts: as the session, the API key or a job says. The name is the real one, since it is printed and audited. */
export interface Actor {
  id: string
  name: string
  roles: readonly Role[]
  organisationId: string | null
}

/** Jobs and migrations act under this name; it holds no role and can be given none. */
export const systemActor: Actor = { id: 'system', name: '系统', roles: [], organisationId: null }

export const hasRole = (actor: Actor, wanted: readonly Role[]) =>
  actor.roles.some((one) => wanted.includes(one))

export const isStaff = (actor: Actor) => hasRole(actor, ['editor', 'reviewer', 'rights', 'admin'])
