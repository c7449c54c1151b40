import 'server-only'
import { z } from 'zod'
import { keyLives, markKeyUsed } from '@/db/api-keys'
import { articleIdOf } from '@/db/catalogue'
import { type Database, transaction } from '@/db/client'
import type { EngineView } from '@/db/decision-state'
import { record } from '@/db/events'
import { type OrganisationRow, visibleOrganisation } from '@/db/organisations'
import { lease, returnLeases, spendLease } from '@/db/reservations'
import { deliveries } from '@/db/schema'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { askForDelivery } from '@/domain/licensing/ask'
import { decide } from '@/domain/rights/decide'
import { type Decision, permits, usedAs } from '@/domain/rights/decision'
import { type Channel, channel, type Scope, territory } from '@/domain/rights/scope'
import { useType } from '@/domain/rights/statement'
import { hashOf, sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { engineRefusal, licenseeView, organisationAsking } from './engine-answer'
import { parse } from './parse'
import { formats, type Rendered, renderItem } from './render-item'

export const deliverInput = z.object({
  /** 稿号 or id. */
  article: z.string().min(1),
  /** Only this grant may answer; any of the organisation's where left out. */
  grantId: z.string().optional(),
  format: z.enum(formats),
  via: z.enum(['portal', 'api']),
  apiKeyId: z.string().optional(),
  use: useType.default('reprint'),
  modification: usedAs.shape.modification,
  byMachine: usedAs.shape.byMachine,
  /** Where the copy is to appear. With `grantId` the grant's own channel, where it has one only. */
  channel: channel.optional(),
  /** Audience; the one that the grant names where left out: the licensee signed for it. */
  territory: territory.optional(),
  /** Organisation that will use the copy where it is not the licensee itself: a branch must be named by the grant. */
  endUserId: z.string().optional(),
  /** BCP 47 tag in which the copy is to appear; the item's own language where left out. */
  language: z.string().min(2).max(35).optional(),
})
type DeliverInput = z.output<typeof deliverInput>

export interface Delivered extends Rendered {
  id: string
  grant: { id: string; number: string }
  decision: Decision
  hash: string
  article: { id: string; number: string; title: string }
  releasedAt: number
}

interface Asked {
  decision: Decision
  view: EngineView
  organisation: OrganisationRow
  channel: Channel | null
}

type Held = Asked & { ok: true; reservationId: string; grantId: string }
type Stopped = { ok: false; decision: Decision }

/** An article corrected while its copy is made is rendered anew; nobody corrects oftener than this. */
const ATTEMPTS = 3

/**
 * Delivers one item: the engine is asked, a unit leased, the copy made, and the engine asked again inside the
 * transaction that writes the ledger, at the instant of release. Only then are the bytes given out. A refusal gives the
 * unit back and is recorded too. `now` is read at each of the two tests.
 * Throws the engine's code with its cites, or `Refused('not-found')`.
 */
export async function deliverItem(
  actor: Actor,
  input: z.input<typeof deliverInput>,
  now: () => number = Date.now,
): Promise<Delivered> {
  authorise(actor, 'deliverItem')
  const asked = parse(deliverInput, input)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const held = await reserve(actor, asked, now)
    if (!held.ok) throw engineRefusal(held.decision)
    const rendered = await rendering(held, asked)
    const outcome = await release(actor, asked, held, rendered, now)
    if (outcome === 'stale') continue
    if (!outcome.ok) throw engineRefusal(outcome.decision)
    return outcome.delivered
  }
  throw new Refused('content-changing')
}

/** First test, and a unit under lease where the engine permits. */
const reserve = (actor: Actor, asked: DeliverInput, now: () => number): Promise<Held | Stopped> =>
  transaction(async (tx) => {
    const at = now()
    const answer = await ask(tx, actor, asked, at, null, asked.grantId ?? null)
    const { decision, view } = answer
    const consume = decision.consume
    if (!permits(decision) || !consume) {
      await recordRefusal(tx, actor, asked, answer, at)
      return { ok: false, decision }
    }
    const reservationId = await lease(tx, {
      grantId: consume.grantId,
      articleId: view.item.id,
      at,
      expiresAt: consume.leaseUntil,
    })
    return { ok: true, ...answer, reservationId, grantId: consume.grantId }
  })

/** A rendering that fails is a fault of the program, and must not keep the unit. */
async function rendering(held: Held, asked: DeliverInput): Promise<Rendered> {
  try {
    return await renderItem(held.view, held.decision, asked.format)
  } catch (error) {
    await transaction((tx) => returnLeases(tx, [held.reservationId]))
    throw error
  }
}

/** Second test, at the instant at which the bytes leave; the ledger is written if it permits the same copy. */
const release = (
  actor: Actor,
  asked: DeliverInput,
  held: Held,
  rendered: Rendered,
  now: () => number,
): Promise<'stale' | Stopped | { ok: true; delivered: Delivered }> =>
  transaction(async (tx) => {
    const at = now()
    const answer = await ask(tx, actor, asked, at, held.reservationId, held.grantId)
    const { decision } = answer
    if (!permits(decision)) {
      await returnLeases(tx, [held.reservationId, ...decision.release.map((one) => one.reservationId)])
      await recordRefusal(tx, actor, asked, answer, at)
      return { ok: false, decision }
    }
    if (copyOf(held) !== copyOf(answer)) {
      await returnLeases(tx, [held.reservationId])
      return 'stale'
    }
    await spendLease(tx, held.reservationId, held.grantId)
    if (asked.apiKeyId) await markKeyUsed(tx, asked.apiKeyId, at)
    return { ok: true, delivered: await writeDelivery(tx, actor, asked, answer, held.grantId, rendered, at) }
  })

/** What the copy was made from: the publication and the parts in it. */
const copyOf = ({ view, decision }: Pick<Asked, 'view' | 'decision'>) =>
  hashOf({
    publication: view.item.publication?.id ?? null,
    components: decision.components,
    duties: decision.duties,
  })

async function writeDelivery(
  tx: Database,
  actor: Actor,
  asked: DeliverInput,
  { decision, view, organisation, channel: shown }: Asked,
  grantId: string,
  rendered: Rendered,
  at: number,
): Promise<Delivered> {
  const id = newId()
  const hash = sha256(rendered.bytes)
  const number = view.state.grants.find((one) => one.id === grantId)?.number ?? ''
  const { id: articleId, publication, title } = view.item
  if (!publication || !shown) throw new Error('a permit without publication or channel')
  await tx.insert(deliveries).values({
    id,
    grantId,
    articleId,
    organisationId: organisation.id,
    publicationId: publication.id,
    format: asked.format,
    via: asked.via,
    channel: shown,
    renditionHash: hash,
    decision,
    apiKeyId: asked.apiKeyId ?? null,
    by: actor.id,
    releasedAt: at,
  })
  await record(
    tx,
    actor,
    at,
    'delivery.released',
    { type: 'delivery', id, title },
    {
      grant: number,
      article: view.item.number,
      format: asked.format,
      via: asked.via,
      renditionHash: hash,
    },
  )
  return {
    ...rendered,
    id,
    grant: { id: grantId, number },
    decision,
    hash,
    article: { id: articleId, number: view.item.number, title },
    releasedAt: at,
  }
}

async function ask(
  tx: Database,
  actor: Actor,
  asked: DeliverInput,
  at: number,
  reservationId: string | null,
  grantId: string | null,
): Promise<Asked> {
  if (!actor.organisationId) throw new Refused('organisation-missing')
  const organisation = await visibleOrganisation(tx, actor, actor.organisationId)
  const view = await licenseeView(tx, await articleIdOf(tx, asked.article), organisation.id, at)
  const asking = organisationAsking(organisation)
  if (asked.apiKeyId && !(await keyLives(tx, asked.apiKeyId))) asking.credential = 'revoked'
  const own = (id: string | null) =>
    view.state.grants.find((one) => one.id === id && one.organisationId === organisation.id)?.scope ?? null
  const shown = asked.channel ?? onlyChannel(own(asked.grantId ?? null))
  const put = (audience: Scope['territory'] | null, only: string | null) =>
    decide({
      request: askForDelivery(at, asking, {
        use: { type: asked.use, modification: asked.modification, byMachine: asked.byMachine },
        channel: shown,
        territory: audience,
        language: asked.language ?? null,
        reservationId,
        grantId: only,
        endUserId: asked.endUserId ?? null,
      }),
      state: view.state,
    })
  if (asked.territory) return { decision: put(asked.territory, grantId), view, organisation, channel: shown }
  const first = put(own(grantId)?.territory ?? null, grantId)
  const named = own(first.grantId)?.territory
  // Asked without an audience: the grant that came nearest says which one the licensee signed for.
  const decision = first.code === 'TERRITORY_UNKNOWN' && named ? put(named, first.grantId) : first
  return { decision, view, organisation, channel: shown }
}

const onlyChannel = (scope: Scope | null): Channel | null => {
  const [one, ...more] = scope?.channels ?? []
  return one && more.length === 0 ? one : null
}

async function recordRefusal(
  tx: Database,
  actor: Actor,
  asked: DeliverInput,
  { decision, view }: Asked,
  at: number,
) {
  const subject = { type: 'article' as const, id: view.item.id, title: view.item.title }
  await record(tx, actor, at, 'delivery.refused', subject, {
    article: view.item.number,
    code: decision.code,
    via: asked.via,
    clauses: decision.cites.map((one) => `${one.kind}:${one.clause}`),
  })
}
