'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_server/action'
import { requireUser } from '@/auth'
import { changePassword } from '@/usecases/change-password'
import { endSession } from '@/usecases/end-session'

export const setPassword = action(
  'changePassword',
  async (actor, input: { current: string; password: string }) => {
    const { id } = await requireUser()
    await changePassword(actor, { ...input, keep: id })
    revalidatePath('/account')
  },
)

export const endOne = action('endSession', async (actor, input: { id: string }) => {
  await endSession(actor, input)
  revalidatePath('/account')
})
