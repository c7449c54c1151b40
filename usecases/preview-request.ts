import 'server-only'
import { z } from 'zod'
import { articleIdOf } from '@/db/catalogue'
import { db } from '@/db/client'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import type { Decision } from '@/domain/rights/decision'
import { scope } from '@/domain/rights/scope'
import { quoteFor } from './engine-answer'
import { licenseeOrganisation } from './licensee-organisation'
import { offeredScope } from './offered-scope'
import { parse } from './parse'

export const previewInput = z.object({
  /** 稿号 or ids. */
  articles: z.array(z.string().min(1)).min(1).max(50),
  scope,
})

export interface PreviewRow {
  articleId: string
  number: string
  title: string
  decision: Decision
}

/** What the engine says of each item while a scope is being built. Writes nothing. */
export async function previewRequest(
  actor: Actor,
  input: z.input<typeof previewInput>,
  at = Date.now(),
): Promise<PreviewRow[]> {
  authorise(actor, 'previewRequest')
  const asked = parse(previewInput, input)
  const organisation = await licenseeOrganisation(db(), actor)
  const wanted = offeredScope(asked.scope, await statementAt(at), at)
  const rows: PreviewRow[] = []
  for (const key of new Set(asked.articles)) {
    const { decision, view } = await quoteFor(db(), await articleIdOf(db(), key), organisation, wanted, at)
    rows.push({ articleId: view.item.id, number: view.item.number, title: view.item.title, decision })
  }
  return rows
}
