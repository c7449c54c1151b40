import 'server-only'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { record } from '@/db/events'
import { type GrantRow, visibleGrant } from '@/db/grants'
import { grants, reservations } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { type GrantAction, grantActions, grantTransition } from '@/domain/licensing/grant'
import { Refused } from '@/lib/refused'
import { type LicensingMail, mailOrganisation } from './licensing-mail'
import { parse } from './parse'

export const changeGrantInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  action: z.enum(grantActions),
  reason: z.string().trim().min(1).max(1000),
})

const mailOf: Record<GrantAction, LicensingMail> = {
  suspend: 'grantSuspended',
  resume: 'grantResumed',
  revoke: 'grantRevoked',
}

/** Suspends, resumes or revokes a grant from this instant: a delivery in flight fails its second test. */
export async function changeGrant(
  actor: Actor,
  input: z.input<typeof changeGrantInput>,
  at = Date.now(),
): Promise<GrantRow> {
  authorise(actor, 'changeGrant')
  const { id, version, action, reason } = parse(changeGrantInput, input)
  return transaction(async (tx) => {
    const { grant, organisation } = await visibleGrant(tx, actor, id)
    const stale = new Refused('changed-meanwhile', { version: grant.version, title: grant.number })
    if (version !== undefined && version !== grant.version) throw stale
    const next = grantTransition(grant, action, actor)
    const ended = next === 'active' ? { endedAt: null, endReason: null } : { endedAt: at, endReason: reason }
    const [saved] = await tx
      .update(grants)
      .set({ state: next, ...ended, version: grant.version + 1 })
      .where(and(eq(grants.id, grant.id), eq(grants.version, grant.version)))
      .returning()
    if (!saved) throw stale
    if (next === 'revoked')
      await tx
        .update(reservations)
        .set({ state: 'returned' })
        .where(and(eq(reservations.grantId, id), eq(reservations.state, 'held')))
    const subject = { type: 'grant' as const, id, title: grant.number }
    await record(tx, actor, at, 'grant.stateChanged', subject, { to: next, reason })
    const dedupe = `grant.${action}:${id}:${saved.version}`
    await mailOrganisation(tx, at, dedupe, organisation, mailOf[action], { grant: grant.number, reason })
    return saved
  })
}
