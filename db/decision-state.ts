import 'server-only'
import { and, asc, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { ArticleContent } from '@/domain/article/content'
import { charCount, figuresOf } from '@/domain/article/document'
import type { DecisionGrant, DecisionState, InboundLicence } from '@/domain/rights/decision-state'
import type { Component } from '@/domain/rights/ownership'
import { env } from '@/lib/env'
import { startOfDay } from '@/lib/time'
import type { Database } from './client'
import { prepared } from './prepared'
import {
  articles,
  channels,
  grantItems,
  grants,
  inboundLicences,
  organisations,
  publications,
  reservations,
  rightsRecords,
  sourceListEntries,
  sourceLists,
} from './schema'
import { readSettings, sourceNamed } from './sources'
import { allStatements } from './statements'

/** The live text that an answer is about, beside the engine's state of the same instant. */
export interface LiveItem {
  id: string
  number: string
  title: string
  content: ArticleContent
  /** What readers see; null where nothing ever went out. */
  publication: PublicationRow | null
  /** Section of the site, in Chinese. */
  channelName: string
  publishedAt: number | null
  withdrawnAt: number | null
}

export type PublicationRow = typeof publications.$inferSelect

export interface EngineView {
  state: DecisionState
  item: LiveItem
}

export type GrantRow = typeof grants.$inferSelect
type RightsRow = typeof rightsRecords.$inferSelect

/**
 * Everything the engine is told about one item and one organisation at an instant, read in one go. Null where there
 * is no such item. Of other organisations only the live grants on this item are read; terms that are over and leases
 * that have run out cannot matter to them. `organisationId` null: nobody in particular asks.
 */
export async function engineView(
  on: Database,
  articleId: string,
  organisationId: string | null,
  at: number,
): Promise<EngineView | null> {
  const [found] = await itemQuery(on).execute({ id: articleId })
  if (!found) return null
  const { article, publication, channel } = found
  const content = publication?.content ?? article.content
  const records = latestPerPart(await rightsQuery(on).execute({ id: articleId }))
  const components = componentsOf(content, records)
  const own = organisationId ? await ownGrantsQuery(on).execute({ id: articleId, organisationId }) : []
  const others = await otherGrantsQuery(on).execute({
    id: articleId,
    organisationId: organisationId ?? '',
    at,
  })
  const targets = await targetsOf(
    on,
    own.map(({ grant }) => grant.id),
  )
  const settings = await readSettings(on)
  const source = await sourceNamed(content.source, on)
  return {
    item: {
      id: article.id,
      number: article.number,
      title: content.title,
      publication,
      channelName: channel.name['zh-CN'],
      content,
      publishedAt: article.publishedAt,
      withdrawnAt: article.withdrawnAt,
    },
    state: {
      statements: await allStatements(on),
      item: {
        id: article.id,
        title: content.title,
        state:
          article.liveState === 'none' ? 'draft' : article.liveState === 'live' ? 'published' : 'withdrawn',
        embargoUntil: article.embargoUntil,
        publishedAt: article.publishedAt,
        language: content.language,
        charCount: charCount(content.body),
        path: `/a/${article.number}`,
        source: {
          label: content.source || null,
          registered: source !== null,
          contact: source?.contact ?? source?.homepage ?? null,
          // The registry does not say of a source whether it wants a licence; what we hold is told by the components.
          inboundRequired: false,
        },
        components,
      },
      grants: [
        ...own.map(({ grant, name }) => asDecisionGrant(grant, name, targets.get(grant.id) ?? [articleId])),
        ...others.map(({ grant, name }) => asDecisionGrant(grant, name, [articleId])),
      ],
      reservations: await leasesOf(
        on,
        own.map(({ grant }) => grant),
        at,
      ),
      inboundLicences: await licencesOf(on, components),
      notices: [],
      sources: settings.approvedSourcesOnly
        ? {
            mustKeepToList: true,
            lists: await listsNaming(on, [content.source, source?.name ?? ''], content.source),
          }
        : { mustKeepToList: false, lists: [] },
      excerptsTaken: [],
      offers: [],
    },
  }
}

const itemQuery = (on: Database) =>
  prepared(on, 'engine_item', (db, name) =>
    db
      .select({ article: articles, publication: publications, channel: channels })
      .from(articles)
      .innerJoin(channels, eq(channels.id, articles.channelId))
      .leftJoin(publications, eq(publications.id, articles.livePublicationId))
      .where(eq(articles.id, sql.placeholder('id')))
      .prepare(name),
  )

const rightsQuery = (on: Database) =>
  prepared(on, 'engine_rights', (db, name) =>
    db
      .select()
      .from(rightsRecords)
      .where(eq(rightsRecords.articleId, sql.placeholder('id')))
      .orderBy(asc(rightsRecords.at), asc(rightsRecords.id))
      .prepare(name),
  )

const ownGrantsQuery = (on: Database) =>
  prepared(on, 'engine_own_grants', (db, name) =>
    db
      .select({ grant: grants, name: organisations.name })
      .from(grantItems)
      .innerJoin(grants, eq(grants.id, grantItems.grantId))
      .innerJoin(organisations, eq(organisations.id, grants.organisationId))
      .where(
        and(
          eq(grantItems.articleId, sql.placeholder('id')),
          eq(grants.organisationId, sql.placeholder('organisationId')),
        ),
      )
      // The newest are enough to answer for: nobody holds two hundred letters on one text.
      .orderBy(desc(grants.createdAt), desc(grants.id))
      .limit(200)
      .prepare(name),
  )

const otherGrantsQuery = (on: Database) =>
  prepared(on, 'engine_other_grants', (db, name) =>
    db
      .select({ grant: grants, name: organisations.name })
      .from(grantItems)
      .innerJoin(grants, eq(grants.id, grantItems.grantId))
      .innerJoin(organisations, eq(organisations.id, grants.organisationId))
      .where(
        and(
          eq(grantItems.articleId, sql.placeholder('id')),
          ne(grants.organisationId, sql.placeholder('organisationId')),
          ne(grants.state, 'revoked'),
          gt(grants.termTo, sql.placeholder('at')),
        ),
      )
      .orderBy(asc(grants.createdAt), asc(grants.id))
      .prepare(name),
  )

async function targetsOf(on: Database, grantIds: string[]): Promise<Map<string, string[]>> {
  const targets = new Map<string, string[]>()
  if (grantIds.length === 0) return targets
  const rows = await on
    .select()
    .from(grantItems)
    .where(inArray(grantItems.grantId, grantIds))
    .orderBy(asc(grantItems.grantId), asc(grantItems.articleId))
  for (const row of rows) targets.set(row.grantId, [...(targets.get(row.grantId) ?? []), row.articleId])
  return targets
}

/** Leases that still count: held, and not run out. */
async function leasesOf(on: Database, own: readonly GrantRow[], at: number) {
  const counted = own.filter((grant) => grant.scope.quantity.deliveries !== null).map((grant) => grant.id)
  if (counted.length === 0) return []
  const rows = await on
    .select()
    .from(reservations)
    .where(
      and(
        inArray(reservations.grantId, counted),
        eq(reservations.state, 'held'),
        gt(reservations.expiresAt, at),
      ),
    )
    .orderBy(asc(reservations.id))
  return rows.map((row) => ({
    id: row.id,
    grantId: row.grantId,
    itemId: row.articleId,
    deliveries: 1,
    leasedAt: row.at,
    expiresAt: row.expiresAt,
  }))
}

const asDecisionGrant = (grant: GrantRow, organisationName: string, itemIds: string[]): DecisionGrant => ({
  id: grant.id,
  number: grant.number,
  organisationId: grant.organisationId,
  organisationName,
  namedEndUsers: [],
  namedSublicensees: [],
  status: grant.state,
  scope: grant.scope,
  targets: { itemIds, paths: null, partKinds: null },
  statementId: grant.statementId,
  signature: 'done',
  payment: 'not_required',
  consent: 'not_required',
  used: { deliveries: grant.deliveriesUsed },
  grantedAt: grant.createdAt,
  duties: [],
})

/** Records come oldest first; the last one of a part is the one that holds. */
function latestPerPart(rows: readonly RightsRow[]): Map<string, RightsRow> {
  return new Map(rows.map((row) => [row.part, row]))
}

/**
 * The components of a text with the rights on record. A headline without a record of its own follows the body; a
 * picture without one is what the desk declared; a body without one is nobody's we know of, which fails closed.
 */
function componentsOf(content: ArticleContent, records: ReadonlyMap<string, RightsRow>): Component[] {
  const onRecord = (part: string, kind: Component['kind']): Component | null => {
    const row = records.get(part)
    return row
      ? {
          part,
          kind,
          ownership: { class: row.class, rule: row.rule, holder: row.holder },
          inboundLicenceId: row.inboundLicenceId,
          statementId: row.statementId,
        }
      : null
  }
  const body: Component = onRecord('body', 'body') ?? {
    part: 'body',
    kind: 'body',
    ownership: { class: 'unknown', rule: 'no-label', holder: null },
    inboundLicenceId: null,
    statementId: null,
  }
  const headline: Component = onRecord('headline', 'headline') ?? {
    ...body,
    part: 'headline',
    kind: 'headline',
  }
  const figures = figuresOf(content.body).map(
    (figure): Component =>
      onRecord(figure.id, figure.kind) ?? {
        part: figure.id,
        kind: figure.kind,
        ownership: { class: figure.ownershipClass, rule: 'declared', holder: figure.holder },
        inboundLicenceId: figure.inboundLicenceId,
        statementId: null,
      },
  )
  return [headline, body, ...figures]
}

async function licencesOf(on: Database, components: readonly Component[]): Promise<InboundLicence[]> {
  const ids = [...new Set(components.flatMap((one) => (one.inboundLicenceId ? [one.inboundLicenceId] : [])))]
  if (ids.length === 0) return []
  const rows = await on
    .select()
    .from(inboundLicences)
    .where(inArray(inboundLicences.id, ids))
    .orderBy(asc(inboundLicences.id))
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    licensor: row.holder,
    status: 'active',
    scope: row.scope,
    passOn: row.sublicensable,
    mustRemoveOnNotice: false,
    notifyHolders: false,
  }))
}

/** The dated lists, each with no more than the names asked about: a list has over a thousand. */
async function listsNaming(on: Database, names: readonly string[], label: string) {
  const lists = await on.select().from(sourceLists).orderBy(asc(sourceLists.validFrom), asc(sourceLists.id))
  const wanted = names.filter((name) => name !== '')
  const hits = wanted.length
    ? await on.select().from(sourceListEntries).where(inArray(sourceListEntries.name, wanted))
    : []
  const naming = new Set(hits.map((hit) => hit.listId))
  return lists.map((list) => ({
    id: list.id,
    title: list.name,
    from: startOfDay(list.validFrom, env.timeZone),
    to: list.validTo ? startOfDay(list.validTo, env.timeZone) : null,
    names: naming.has(list.id) ? [label] : [],
  }))
}
