'use server'

import type { z } from 'zod'
import { action } from '@/app/_server/action'
import type { GrantAction } from '@/domain/licensing/grant'
import type { OrganisationAction } from '@/domain/licensing/organisation'
import type { Scope } from '@/domain/rights/scope'
import type { Money } from '@/lib/money'
import { askBack as askBackUse } from '@/usecases/ask-back'
import { changeGrant } from '@/usecases/change-grant'
import { grantRequest } from '@/usecases/grant-request'
import { previewGrant } from '@/usecases/preview-grant'
import { refuseRequest } from '@/usecases/refuse-request'
import { resolveOwnership } from '@/usecases/resolve-ownership'
import { saveSource, type saveSourceInput } from '@/usecases/save-source'
import { verifyOrganisation } from '@/usecases/verify-organisation'

interface Which {
  id: string
  version: number
}

/** What the browser learns of a deed: which thing it was; the page reads the rest again. */
const id = ({ id: one }: { id: string }) => ({ id: one })

export const preview = action('grantRequest', (actor, input: { id: string; scope?: Scope }) =>
  previewGrant(actor, input),
)
export const grant = action(
  'grantRequest',
  async (actor, input: Which & { items: string[]; scope?: Scope; price: Money }) => {
    const { id: grantId, number } = await grantRequest(actor, input)
    return { id: grantId, number }
  },
)
export const askBack = action('askBack', async (actor, input: Which & { text: string }) =>
  id(await askBackUse(actor, input)),
)
export const refuse = action(
  'refuseRequest',
  async (actor, input: Which & { reason: string; clauses: string[] }) =>
    id(await refuseRequest(actor, input)),
)
export const moveGrant = action(
  'changeGrant',
  async (actor, input: Which & { action: GrantAction; reason: string }) =>
    id(await changeGrant(actor, input)),
)
export const moveOrganisation = action(
  'verifyOrganisation',
  async (actor, input: Which & { action: OrganisationAction; reason: string }) =>
    id(await verifyOrganisation(actor, input)),
)
export const resolve = action(
  'resolveOwnership',
  async (
    actor,
    input: {
      articleId: string
      part: string
      class: 'own' | 'third_party' | 'fact_only'
      holder: string | null
      inboundLicenceId: string | null
      evidence: string
    },
  ) => id(await resolveOwnership(actor, input)),
)
export const keepSource = action('saveSource', async (actor, input: z.input<typeof saveSourceInput>) =>
  id(await saveSource(actor, input)),
)
