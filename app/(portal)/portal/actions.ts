'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/app/_server/action'
import type { Channel, Scope } from '@/domain/rights/scope'
import { answerRequest } from '@/usecases/answer-request'
import { cancelRequest } from '@/usecases/cancel-request'
import { createApiKey } from '@/usecases/create-api-key'
import { previewRequest } from '@/usecases/preview-request'
import { revokeApiKey } from '@/usecases/revoke-api-key'
import { saveOrganisation } from '@/usecases/save-organisation'
import { submitRequest } from '@/usecases/submit-request'

export const preview = action('previewRequest', (actor, input: { articles: string[]; scope: Scope }) =>
  previewRequest(actor, input),
)

export const submit = action(
  'submitRequest',
  async (actor, input: { articles: string[]; scope: Scope; purpose: string; statementId: string }) => {
    const { id, number } = await submitRequest(actor, input)
    return { id, number }
  },
)

export const answer = action(
  'answerRequest',
  async (actor, input: { id: string; version: number; text: string }) => {
    await answerRequest(actor, input)
    revalidatePath(`/portal/requests/${input.id}`)
  },
)

export const cancel = action('cancelRequest', async (actor, input: { id: string; version: number }) => {
  await cancelRequest(actor, input)
  revalidatePath(`/portal/requests/${input.id}`)
})

export const saveFacts = action(
  'saveOrganisation',
  async (
    actor,
    input: {
      version: number
      contactName: string
      contactEmail: string
      contactPhone: string
      channels: Channel[]
    },
  ) => {
    const { version } = await saveOrganisation(actor, input)
    revalidatePath('/portal/organisation')
    return { version }
  },
)

export const createKey = action('createApiKey', async (actor, input: { name: string }) => {
  const made = await createApiKey(actor, input)
  revalidatePath('/portal/keys')
  return made
})

export const revokeKey = action('revokeApiKey', async (actor, input: { id: string }) => {
  await revokeApiKey(actor, input)
  revalidatePath('/portal/keys')
})
