import { z } from 'zod'
import { legalParameter } from './legal-parameters'
import { component } from './ownership'
import { partKind, scope } from './scope'
import { statementVersion, useType } from './statement'

/** What the engine is told of the world at the instant of the question. */

export const itemState = z.enum(['draft', 'published', 'withdrawn', 'killed'])

export const decisionItem = z.object({
  id: z.string().min(1),
  title: z.string().default(''),
  state: itemState,
  /** UTC ms; null: none. At exactly this instant it is over. */
  embargoUntil: z.number().nullable().default(null),
  publishedAt: z.number().nullable().default(null),
  language: z.string().default('zh-CN'),
  /** Length of the body in 字 as `countChars` counts them; null: not known. */
  charCount: z.int().nonnegative().nullable().default(null),
  /** Path on the site, for crawlers. */
  path: z.string().nullable().default(null),
  source: z.object({
    /** 来源 as shown; null where the page does not say. */
    label: z.string().nullable(),
    /** The source stands in the registry. */
    registered: z.boolean().default(false),
    /** Where one turns to for rights in it. */
    contact: z.string().nullable().default(null),
    /** A reprint of it needs a licence that we hold. */
    inboundRequired: z.boolean().default(true),
  }),
  components: z.array(component).min(1),
})
export type DecisionItem = z.infer<typeof decisionItem>

const progress = z.enum(['not_required', 'pending', 'done'])

export const grantStatuses = [
  'draft',
  'pending_signature',
  'pending_payment',
  'active',
  'suspended',
  'exhausted',
  'expired',
  'revoked',
  'superseded',
] as const

export const decisionGrant = z.object({
  id: z.string().min(1),
  /** 授权书编号, as shown to people. */
  number: z.string(),
  /** Licensee; `*` for a standing licence to everybody (free with credit). */
  organisationId: z.string().min(1),
  organisationName: z.string().default(''),
  /** Organisations beside the licensee that may use it, each named; never "and affiliates". */
  namedEndUsers: z.array(z.string()).default([]),
  namedSublicensees: z.array(z.string()).default([]),
  status: z.enum(grantStatuses),
  scope,
  targets: z.object({
    /** Items by id; null: the whole archive. */
    itemIds: z.array(z.string()).nullable(),
    /** Path prefixes that a crawler may fetch; null: not limited. */
    paths: z.array(z.string()).nullable().default(null),
    /** Narrower than the scope's kinds where given. */
    partKinds: z.array(partKind).nullable().default(null),
  }),
  /** Statement version that it was signed under; it keeps it. */
  statementId: z.string(),
  signature: progress.default('not_required'),
  payment: z.enum(['not_required', 'pending', 'paid', 'reversed']).default('not_required'),
  consent: progress.default('not_required'),
  used: z.object({ deliveries: z.int().nonnegative().default(0) }).default({ deliveries: 0 }),
  /** UTC ms; null: the beginning of its term. Of two grants that collide the earlier one goes on. */
  grantedAt: z.number().nullable().default(null),
  /** Further duties that the agreement names. */
  duties: z.array(z.enum(['pay', 'report', 'keepIntact'])).default([]),
})
export type DecisionGrant = z.infer<typeof decisionGrant>

/** A licence to us. Its scope says what we may do; `passOn` whether we may grant that to others. */
export const inboundLicence = z.object({
  id: z.string().min(1),
  number: z.string().default(''),
  licensor: z.string(),
  status: z.enum(['active', 'ended', 'revoked']).default('active'),
  scope,
  passOn: z.boolean(),
  mustRemoveOnNotice: z.boolean().default(false),
  /** Holders of copies are told when it ends. */
  notifyHolders: z.boolean().default(false),
})
export type InboundLicence = z.infer<typeof inboundLicence>

/** A lease on counters; it counts until `expiresAt`, never longer than the parameter `lease.seconds`. */
export const reservation = z.object({
  id: z.string().min(1),
  grantId: z.string(),
  /** Item whose delivery holds it; released when the item is withdrawn. */
  itemId: z.string().nullable().default(null),
  deliveries: z.int().positive().default(1),
  leasedAt: z.number(),
  expiresAt: z.number(),
})
export type Reservation = z.infer<typeof reservation>

export const notice = z.object({
  id: z.string().min(1),
  kind: z.enum(['correction', 'withdrawal', 'kill', 'court_order']),
  itemId: z.string(),
  /** Parts that it strikes; null: the whole item. */
  parts: z.array(z.string()).min(1).nullable().default(null),
  issuedAt: z.number(),
})
export type Notice = z.infer<typeof notice>

export const decisionState = z.object({
  /** Every version; the one in force at `at` answers new questions, a grant keeps its own. */
  statements: z.array(statementVersion),
  item: decisionItem,
  grants: z.array(decisionGrant).default([]),
  reservations: z.array(reservation).default([]),
  inboundLicences: z.array(inboundLicence).default([]),
  notices: z.array(notice).default([]),
  sources: z
    .object({
      /** Whether the site must keep to a list of approved sources. */
      mustKeepToList: z.boolean().default(false),
      /** Lists with the dates (UTC ms, `to` exclusive) in which they are in force. */
      lists: z
        .array(
          z.object({
            id: z.string(),
            title: z.string(),
            from: z.number(),
            to: z.number().nullable().default(null),
            names: z.array(z.string()),
          }),
        )
        .default([]),
    })
    .default({ mustKeepToList: false, lists: [] }),
  /** Excerpts that licensees have taken already, in 字. */
  excerptsTaken: z
    .array(z.object({ organisationId: z.string(), itemId: z.string(), chars: z.int().nonnegative() }))
    .default([]),
  /** What is offered to machines without a grant: answered with 402 and the terms. */
  offers: z
    .array(
      z.object({
        id: z.string(),
        uses: z.array(useType).min(1),
        paths: z.array(z.string()).nullable().default(null),
      }),
    )
    .default([]),
  /** Values that the rules use; the table of `legal-parameters.ts` where left out. */
  parameters: z.array(legalParameter).optional(),
})
export type DecisionState = z.infer<typeof decisionState>
