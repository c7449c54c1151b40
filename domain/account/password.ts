import { z } from 'zod'

/** A password that somebody chooses: 12 characters or more, of any kind; long ones are cut off by nobody. */
export const newPassword = z.string().min(12).max(1024)
