import { type Actor, hasRole, isStaff } from '@/domain/account/actor'

/** The newsroom works on one floor: staff read every article; nobody else reads what is not live. */
export const canReadDesk = (actor: Actor) => isStaff(actor)

/** Who may put words into the newsroom. */
export const canWrite = (actor: Actor) => hasRole(actor, ['editor', 'reviewer'])
