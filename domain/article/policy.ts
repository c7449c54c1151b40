import { type Actor, isStaff } from '@/domain/account/actor'

/** The newsroom works on one floor: staff read every article; nobody else reads what is not live. */
export const canReadDesk = (actor: Actor) => isStaff(actor)
