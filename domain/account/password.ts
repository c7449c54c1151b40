import { z } from 'zod'

/**
 * A password that somebody chooses: 12 characters or more, of any kind; long ones are cut off by nobody. Length and no
 * rules of composition, as NIST SP 800-63B asks (3.1.1.2).
 */
export const newPassword = z
  .string()
  .max(1024)
  .refine((text) => [...text].length >= 12, { message: 'password-short' })
