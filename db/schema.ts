import type { Role } from '@/domain/account/actor'
import type { ArticleContent } from '@/domain/article/content'
import type { ArticleState, LiveState } from '@/domain/article/transitions'
import type { GrantState } from '@/domain/licensing/grant'
import type { OrganisationState } from '@/domain/licensing/organisation'
import type { RequestState } from '@/domain/licensing/request'
import type { Decision } from '@/domain/rights/decision'
import type { OwnershipClass, OwnershipRule } from '@/domain/rights/ownership'
import type { Channel, PartKind, Scope } from '@/domain/rights/scope'
import type { StatementVersion } from '@/domain/rights/statement'
import { bool, index, instant, integer, json, money, primaryKey, table, text, uniqueIndex } from './columns'

/** One schema for SQLite and PostgreSQL. No defaults in SQL: code sets ids and times. Nothing cascades. */

// People -------------------------------------------------------------------------------------------------------

export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    email: text('email').notNull(),
    /** Real name: printed as 编辑 and 责编, and audited. */
    name: text('name').notNull(),
    passwordHash: text('password_hash'),
    roles: json<Role[]>('roles').notNull(),
    organisationId: text('organisation_id').references(() => organisations.id),
    locale: text('locale').notNull(),
    state: text('state').$type<'invited' | 'active' | 'disabled'>().notNull(),
    /** Part of the demo: its known password is honoured on loopback only. */
    demo: bool('demo').notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('users_email').on(t.email), index('users_organisation').on(t.organisationId, t.id)],
)

export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('sessions_user').on(t.userId, t.createdAt)],
)

/** One-time links by mail: only the hash of the token is kept. */
export const tokens = table(
  'tokens',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'invitation' | 'reset'>().notNull(),
    hash: text('hash').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [uniqueIndex('tokens_hash').on(t.hash)],
)

export const loginAttempts = table(
  'login_attempts',
  {
    id: text('id').primaryKey(),
    /** Hash of the e-mail address or the network address that tried. */
    key: text('key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('login_attempts_key').on(t.key, t.at)],
)

export const organisations = table(
  'organisations',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    creditCode: text('credit_code').notNull(),
    contactName: text('contact_name').notNull(),
    contactEmail: text('contact_email').notNull(),
    contactPhone: text('contact_phone').notNull(),
    channels: json<Channel[]>('channels').notNull(),
    state: text('state').$type<OrganisationState>().notNull(),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisations_credit_code').on(t.creditCode),
    index('organisations_state').on(t.state, t.createdAt, t.id),
  ],
)

export const apiKeys = table(
  'api_keys',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    name: text('name').notNull(),
    /** First characters, to tell keys apart on screen. */
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('api_keys_hash').on(t.hash),
    index('api_keys_organisation').on(t.organisationId, t.createdAt),
  ],
)

// The site and its statement --------------------------------------------------------------------------------------

export interface SiteSettings {
  name: { 'zh-CN': string; en: string }
  /** `国际授〔{year}〕{number}号`: number of a letter. */
  letterNumber: string
  contactEmail: string
  /** Whether reprints must come from a source on the list in force (管理规定 15). */
  approvedSourcesOnly: boolean
  demo: boolean
}

export const siteSettings = table('site_settings', {
  id: text('id').primaryKey(),
  settings: json<SiteSettings>('settings').notNull(),
  version: integer('version').notNull(),
})

export const statementVersions = table(
  'statement_versions',
  {
    id: text('id').primaryKey(),
    version: text('version').notNull(),
    doc: json<StatementVersion>('doc').notNull(),
    hash: text('hash').notNull(),
    effectiveFrom: instant('effective_from').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('statement_versions_version').on(t.version),
    index('statement_versions_effective').on(t.effectiveFrom),
  ],
)

/** Sections of the site (频道). */
export const channels = table(
  'channels',
  {
    id: text('id').primaryKey(),
    slug: text('slug').notNull(),
    name: json<{ 'zh-CN': string; en: string }>('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('channels_slug').on(t.slug)],
)

export const sources = table(
  'sources',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    aliases: json<string[]>('aliases').notNull(),
    domains: json<string[]>('domains').notNull(),
    kind: text('kind').$type<'own' | 'media' | 'government' | 'agency' | 'other'>().notNull(),
    homepage: text('homepage'),
    /** Where a request for their content is to be addressed. */
    contact: text('contact'),
    version: integer('version').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('sources_name').on(t.name)],
)

/** Dated lists of approved sources; a source is judged against the list in force on the article's date. */
export const sourceLists = table('source_lists', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
})

export const sourceListEntries = table(
  'source_list_entries',
  {
    listId: text('list_id')
      .notNull()
      .references(() => sourceLists.id),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.listId, t.name] })],
)

export const inboundLicences = table('inbound_licences', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  holder: text('holder').notNull(),
  scope: json<Scope>('scope').notNull(),
  sublicensable: bool('sublicensable').notNull(),
  note: text('note').notNull(),
  createdAt: instant('created_at').notNull(),
})

// Articles ------------------------------------------------------------------------------------------------------

export const articles = table(
  'articles',
  {
    id: text('id').primaryKey(),
    /** 稿号, `G-2026-000042`. */
    number: text('number').notNull(),
    state: text('state').$type<ArticleState>().notNull(),
    liveState: text('live_state').$type<LiveState>().notNull(),
    title: text('title').notNull(),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id),
    content: json<ArticleContent>('content').notNull(),
    contentHash: text('content_hash').notNull(),
    /** Counts every change of the row; a save names the version that it rests on. */
    version: integer('version').notNull(),
    /** Body's ownership as judged at the last save, for lists. */
    ownership: text('ownership').$type<OwnershipClass>().notNull(),
    createdBy: text('created_by').notNull(),
    /** Everyone who changed a word since the last publication: none of them may sign off. */
    contributors: json<string[]>('contributors').notNull(),
    editorId: text('editor_id').notNull(),
    editorName: text('editor_name').notNull(),
    signedOffBy: text('signed_off_by'),
    signedOffName: text('signed_off_name'),
    signedOffHash: text('signed_off_hash'),
    signedOffAt: instant('signed_off_at'),
    submittedAt: instant('submitted_at'),
    livePublicationId: text('live_publication_id'),
    publishedAt: instant('published_at'),
    withdrawnAt: instant('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    embargoUntil: instant('embargo_until'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('articles_number').on(t.number),
    index('articles_updated').on(t.updatedAt, t.id),
    index('articles_state_updated').on(t.state, t.updatedAt, t.id),
    index('articles_creator_updated').on(t.createdBy, t.updatedAt, t.id),
    index('articles_state_submitted').on(t.state, t.submittedAt, t.id),
    index('articles_live').on(t.liveState, t.publishedAt, t.id),
    index('articles_live_channel').on(t.liveState, t.channelId, t.publishedAt, t.id),
    index('articles_live_ownership').on(t.liveState, t.ownership, t.publishedAt, t.id),
  ],
)

export type RevisionKind = 'intake' | 'draft' | 'submitted' | 'returned' | 'signedOff' | 'published'

export const revisions = table(
  'revisions',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    seq: integer('seq').notNull(),
    kind: text('kind').$type<RevisionKind>().notNull(),
    content: json<ArticleContent>('content').notNull(),
    contentHash: text('content_hash').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [uniqueIndex('revisions_article_seq').on(t.articleId, t.seq)],
)

/** What came in, unchanged: the bytes lie in the blob store under their hash. */
export const intakes = table(
  'intakes',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id').references(() => articles.id),
    kind: text('kind').$type<'text' | 'html' | 'url'>().notNull(),
    url: text('url'),
    blobHash: text('blob_hash').notNull(),
    contentType: text('content_type').notNull(),
    result: json<unknown>('result').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('intakes_article').on(t.articleId)],
)

/** When a reviewer last looked, and at which revision. */
export const looks = table(
  'looks',
  {
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    revisionId: text('revision_id')
      .notNull()
      .references(() => revisions.id),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.articleId, t.userId] })],
)

export const reviews = table(
  'reviews',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    revisionId: text('revision_id')
      .notNull()
      .references(() => revisions.id),
    contentHash: text('content_hash').notNull(),
    outcome: text('outcome').$type<'signedOff' | 'returned'>().notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('reviews_article').on(t.articleId, t.at)],
)

/** Ownership per component; append-only: a resolution is a new record and earlier decisions stay as they were. */
export const rightsRecords = table(
  'rights_records',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    part: text('part').notNull(),
    kind: text('kind').$type<PartKind>().notNull(),
    class: text('class').$type<OwnershipClass>().notNull(),
    rule: text('rule').$type<OwnershipRule>().notNull(),
    holder: text('holder'),
    statementId: text('statement_id')
      .notNull()
      .references(() => statementVersions.id),
    inboundLicenceId: text('inbound_licence_id').references(() => inboundLicences.id),
    /** What a person relied on when resolving; empty for a record made by rule. */
    evidence: text('evidence').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('rights_records_article').on(t.articleId, t.part, t.at)],
)

/** The publication log: what readers were shown, when, at which address, under whose names; kept for good. */
export const publications = table(
  'publications',
  {
    id: text('id').primaryKey(),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    seq: integer('seq').notNull(),
    revisionId: text('revision_id')
      .notNull()
      .references(() => revisions.id),
    content: json<ArticleContent>('content').notNull(),
    contentHash: text('content_hash').notNull(),
    address: text('address').notNull(),
    channelId: text('channel_id').notNull(),
    editorName: text('editor_name').notNull(),
    responsibleEditorName: text('responsible_editor_name').notNull(),
    publishedBy: text('published_by').notNull(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statementVersions.id),
    ownership: text('ownership').$type<OwnershipClass>().notNull(),
    /** Public note where a published text was corrected. */
    correction: text('correction'),
    at: instant('at').notNull(),
  },
  (t) => [
    uniqueIndex('publications_article_seq').on(t.articleId, t.seq),
    index('publications_at').on(t.at, t.id),
  ],
)

export const media = table(
  'media',
  {
    id: text('id').primaryKey(),
    blobHash: text('blob_hash').notNull(),
    contentType: text('content_type').notNull(),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('media_blob').on(t.blobHash), index('media_at').on(t.at, t.id)],
)

/** Which media a publication shows: `/media/<id>` gives bytes to readers only where a live one names them. */
export const publicationMedia = table(
  'publication_media',
  {
    publicationId: text('publication_id')
      .notNull()
      .references(() => publications.id),
    mediaId: text('media_id')
      .notNull()
      .references(() => media.id),
  },
  (t) => [
    primaryKey({ columns: [t.publicationId, t.mediaId] }),
    index('publication_media_media').on(t.mediaId, t.publicationId),
  ],
)

// Licensing -----------------------------------------------------------------------------------------------------

export const requests = table(
  'requests',
  {
    id: text('id').primaryKey(),
    /** `L-2026-0042`. */
    number: text('number').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    state: text('state').$type<RequestState>().notNull(),
    scope: json<Scope>('scope').notNull(),
    purpose: text('purpose').notNull(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statementVersions.id),
    statementHash: text('statement_hash').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('requests_number').on(t.number),
    index('requests_created').on(t.createdAt, t.id),
    index('requests_state').on(t.state, t.createdAt, t.id),
    index('requests_organisation').on(t.organisationId, t.createdAt, t.id),
  ],
)

export const requestItems = table(
  'request_items',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    /** The engine's answer when the request was sent, as it was shown. */
    decision: json<Decision>('decision').notNull(),
  },
  (t) => [
    uniqueIndex('request_items_pair').on(t.requestId, t.articleId),
    index('request_items_article').on(t.articleId),
  ],
)

export const requestMessages = table(
  'request_messages',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    side: text('side').$type<'licensee' | 'office'>().notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('request_messages_request').on(t.requestId, t.at)],
)

export const grants = table(
  'grants',
  {
    id: text('id').primaryKey(),
    number: text('number').notNull(),
    requestId: text('request_id')
      .notNull()
      .references(() => requests.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    state: text('state').$type<GrantState>().notNull(),
    scope: json<Scope>('scope').notNull(),
    statementId: text('statement_id')
      .notNull()
      .references(() => statementVersions.id),
    termFrom: instant('term_from').notNull(),
    termTo: instant('term_to').notNull(),
    /** Deliveries that were released; leases are counted beside it. */
    deliveriesUsed: integer('deliveries_used').notNull(),
    price: money('price').notNull(),
    currency: text('currency').notNull(),
    grantedBy: text('granted_by').notNull(),
    grantedByName: text('granted_by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
    version: integer('version').notNull(),
  },
  (t) => [
    uniqueIndex('grants_number').on(t.number),
    index('grants_created').on(t.createdAt, t.id),
    index('grants_organisation').on(t.organisationId, t.createdAt, t.id),
    index('grants_request').on(t.requestId),
  ],
)

export const grantItems = table(
  'grant_items',
  {
    grantId: text('grant_id')
      .notNull()
      .references(() => grants.id),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
  },
  (t) => [
    primaryKey({ columns: [t.grantId, t.articleId] }),
    index('grant_items_article').on(t.articleId, t.grantId),
  ],
)

/** A lease on one unit of a grant, for at most 60 seconds. */
export const reservations = table(
  'reservations',
  {
    id: text('id').primaryKey(),
    grantId: text('grant_id')
      .notNull()
      .references(() => grants.id),
    articleId: text('article_id').notNull(),
    at: instant('at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    state: text('state').$type<'held' | 'used' | 'returned'>().notNull(),
  },
  (t) => [index('reservations_grant').on(t.grantId, t.state, t.expiresAt)],
)

export const letters = table(
  'letters',
  {
    id: text('id').primaryKey(),
    grantId: text('grant_id')
      .notNull()
      .references(() => grants.id),
    number: text('number').notNull(),
    /** Unguessable part of the public address. */
    token: text('token').notNull(),
    facts: json<unknown>('facts').notNull(),
    /** The canonical text that is signed. */
    text: text('text').notNull(),
    jws: text('jws').notNull(),
    pdfHash: text('pdf_hash').notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (t) => [
    uniqueIndex('letters_number').on(t.number),
    uniqueIndex('letters_token').on(t.token),
    index('letters_grant').on(t.grantId),
  ],
)

/** The ledger of everything that left. */
export const deliveries = table(
  'deliveries',
  {
    id: text('id').primaryKey(),
    grantId: text('grant_id')
      .notNull()
      .references(() => grants.id),
    articleId: text('article_id')
      .notNull()
      .references(() => articles.id),
    organisationId: text('organisation_id').notNull(),
    publicationId: text('publication_id').notNull(),
    format: text('format').$type<'html' | 'text' | 'ninjs'>().notNull(),
    via: text('via').$type<'portal' | 'api'>().notNull(),
    channel: json<Channel>('channel').notNull(),
    /** SHA-256 of the bytes that left. */
    renditionHash: text('rendition_hash').notNull(),
    decision: json<Decision>('decision').notNull(),
    apiKeyId: text('api_key_id'),
    by: text('by').notNull(),
    releasedAt: instant('released_at').notNull(),
  },
  (t) => [
    index('deliveries_grant').on(t.grantId, t.releasedAt),
    index('deliveries_organisation').on(t.organisationId, t.releasedAt, t.id),
    index('deliveries_released').on(t.releasedAt, t.id),
  ],
)

// The machine room ------------------------------------------------------------------------------------------------

/** Append-only and hash-chained; triggers refuse update and delete. `data` is canonical text, since jsonb re-orders keys. */
export const events = table(
  'events',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    subjectTitle: text('subject_title').notNull(),
    data: text('data').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [uniqueIndex('events_id').on(t.id), index('events_subject').on(t.subjectType, t.subjectId, t.seq)],
)

export const outbox = table(
  'outbox',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<'mail'>().notNull(),
    /** One effect an event: a second attempt to enqueue the same is dropped. */
    dedupe: text('dedupe').notNull(),
    payload: json<unknown>('payload').notNull(),
    state: text('state').$type<'waiting' | 'sent' | 'failed' | 'kept'>().notNull(),
    attempts: integer('attempts').notNull(),
    dueAt: instant('due_at').notNull(),
    lockedUntil: instant('locked_until').notNull(),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [
    uniqueIndex('outbox_dedupe').on(t.dedupe),
    index('outbox_due').on(t.state, t.dueAt),
    index('outbox_created').on(t.createdAt, t.id),
  ],
)

export const jobs = table(
  'jobs',
  {
    id: text('id').primaryKey(),
    kind: text('kind').notNull(),
    dedupe: text('dedupe').notNull(),
    payload: json<unknown>('payload').notNull(),
    state: text('state').$type<'waiting' | 'done' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull(),
    runAt: instant('run_at').notNull(),
    lockedUntil: instant('locked_until').notNull(),
    error: text('error'),
    createdAt: instant('created_at').notNull(),
    doneAt: instant('done_at'),
  },
  (t) => [
    uniqueIndex('jobs_dedupe').on(t.dedupe),
    index('jobs_due').on(t.state, t.runAt),
    index('jobs_created').on(t.createdAt, t.id),
  ],
)

/** Human numbers, drawn inside the transaction that uses them. */
export const counters = table('counters', {
  key: text('key').primaryKey(),
  value: integer('value').notNull(),
})

/** Version of what readers see, per page family; a change makes cached documents stale at once. */
export const contentVersions = table('content_versions', {
  key: text('key').primaryKey(),
  version: integer('version').notNull(),
})
