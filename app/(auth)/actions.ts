'use server'

import { headers } from 'next/headers'
import { requestAddress } from '@/lib/request-address'
import { acceptInvitation } from '@/usecases/accept-invitation'
import { registerOrganisation } from '@/usecases/register-organisation'
import { requestReset } from '@/usecases/request-reset'
import { resetPassword } from '@/usecases/reset-password'
import { publicAction } from '../_server/action'

type Of<T extends (actor: never, input: never) => unknown> = Parameters<T>[1]

export const accept = publicAction('acceptInvitation', (actor, input: Of<typeof acceptInvitation>) =>
  acceptInvitation(actor, input),
)

export const reset = publicAction('resetPassword', (actor, input: Of<typeof resetPassword>) =>
  resetPassword(actor, input),
)

export const askForReset = publicAction('requestReset', async (actor, input: { email: string }) => {
  await requestReset(actor, { email: input.email, address: requestAddress(await headers()) })
  return null
})

export const register = publicAction(
  'registerOrganisation',
  async (actor, input: Omit<Of<typeof registerOrganisation>, 'address'>) =>
    registerOrganisation(actor, { ...input, address: requestAddress(await headers()) }),
)
