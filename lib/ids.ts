import { v7 } from 'uuid'

/** A new identifier: UUIDv7 as text, so that ids made later sort later. */
export const newId = () => v7()
