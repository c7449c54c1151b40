'use server'

import { action } from '@/app/_server/action'
import { deskArticle } from '@/app/_server/desk-article'
import { createArticle } from '@/usecases/create-article'
import { intakePage } from '@/usecases/intake-page'
import { publishArticle } from '@/usecases/publish-article'
import { recallArticle } from '@/usecases/recall-article'
import { returnArticle } from '@/usecases/return-article'
import { reviseArticle } from '@/usecases/revise-article'
import { signOffArticle } from '@/usecases/sign-off-article'
import { submitArticle } from '@/usecases/submit-article'
import { withdrawArticle } from '@/usecases/withdraw-article'

interface Which {
  id: string
  version: number
}

const id = ({ id: one }: { id: string }) => ({ id: one })

export const create = action('createArticle', async (actor, input: { channelId: string; title: string }) =>
  id(await createArticle(actor, input)),
)
export const takeInText = action('intakePage', async (actor, input: { channelId: string; text: string }) =>
  id((await intakePage(actor, { ...input, kind: 'text' })).article),
)
export const takeInUrl = action('intakePage', async (actor, input: { channelId: string; url: string }) =>
  id((await intakePage(actor, { ...input, kind: 'url' })).article),
)
export const submit = action('submitArticle', async (actor, input: Which) =>
  id(await submitArticle(actor, input)),
)
export const recall = action('recallArticle', async (actor, input: Which) =>
  id(await recallArticle(actor, input)),
)
export const revise = action('reviseArticle', async (actor, input: Which) =>
  id(await reviseArticle(actor, input)),
)
export const publish = action('publishArticle', async (actor, input: Which & { correction?: string }) =>
  id(await publishArticle(actor, input)),
)
export const withdraw = action('withdrawArticle', async (actor, input: Which & { reason: string }) =>
  id(await withdrawArticle(actor, input)),
)
export const giveBack = action('returnArticle', async (actor, input: Which & { reason: string }) =>
  id(await returnArticle(actor, input)),
)
export const signOff = action('signOffArticle', async (actor, input: Which & { contentHash: string }) =>
  id(await signOffArticle(actor, input)),
)
/** Reading needs no more than the page itself did; the finder shows nothing to those who may not see the desk. */
export const reload = action('readArticle', (actor, one: string) => deskArticle(actor, one))
