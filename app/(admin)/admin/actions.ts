'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_server/action'
import { changePerson } from '@/usecases/change-person'
import { invitePerson } from '@/usecases/invite-person'
import { retryJob } from '@/usecases/retry-job'

export const invite = action('invitePerson', async (actor, input: Parameters<typeof invitePerson>[1]) => {
  await invitePerson(actor, input)
  revalidatePath('/admin/people')
})

export const change = action('changePerson', async (actor, input: Parameters<typeof changePerson>[1]) => {
  await changePerson(actor, input)
  revalidatePath('/admin/people')
})

export const retry = action('retryJob', async (actor, input: Parameters<typeof retryJob>[1]) => {
  await retryJob(actor, input)
  revalidatePath(input.table === 'job' ? '/admin/jobs' : '/admin/outbox')
})
