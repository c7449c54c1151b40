import { z } from 'zod'
import { type ReasonCode, reasonCodes } from './codes'
import { decisionState } from './decision-state'
import { channel, exclusivity, partKind, term, territory } from './scope'
import { useType } from './statement'

/**
 * Question and answer of the decision engine. Everything a decision depends on is in here: the engine has no
 * clock, no database and no settings of its own, so that the same input gives the same bytes.
 */

export const phases = [
  'quote', // may it be licensed, under which clause, with what duties
  'grant', // may the rights office grant this scope now
  'issue', // may the site itself publish the item: own content or a reprint
  'deliver', // may the bytes leave to the licensee
  'publish', // may the licensee put its copy up
  'retain', // may a copy that is up stay up
  'onward', // may the licensee pass it on to another
  'crawl', // may a machine fetch it
  'monitor', // does what a licensee's page showed keep to the grant
] as const
export const phase = z.enum(phases)
export type Phase = z.infer<typeof phase>

export const outcomes = ['permit', 'permit_with_duties', 'partial', 'deny', 'needs_review'] as const
export const outcome = z.enum(outcomes)
export type Outcome = z.infer<typeof outcome>

export const actor = z.object({
  kind: z.enum(['licensee', 'staff', 'crawler', 'public']),
  /** Organisation that the credential belongs to; null where nobody is known. */
  organisationId: z.string().nullable().default(null),
  organisationName: z.string().nullable().default(null),
  roles: z.array(z.string()).default([]),
  credential: z.enum(['valid', 'missing', 'expired', 'revoked']).default('missing'),
})
export type Actor = z.infer<typeof actor>

export const usedAs = z.object({
  type: useType,
  modification: z.enum(['none', 'format', 'headline', 'abridge', 'adapt']).default('none'),
  /** Made by a machine; for translation that changes nothing in the right that is needed. */
  byMachine: z.boolean().default(false),
})
export type UsedAs = z.infer<typeof usedAs>

/** What a licensee's page showed, for `monitor`. */
export const observed = z.object({
  /** Text around the copy, as rendered. */
  text: z.string(),
  /** Whether a reader sees the credit line (not display:none, not white on white). */
  visible: z.boolean().default(true),
  /** The credit stands only within a picture. */
  inImage: z.boolean().default(false),
  /** Since when the breach has been known to the licensee (UTC ms); null: seen for the first time. */
  breachSince: z.number().nullable().default(null),
})

export const decisionRequest = z.object({
  phase,
  /** Instant of the question, UTC ms. */
  at: z.number(),
  actor,
  uses: z.array(usedAs).min(1),
  /** Parts asked for; null: all parts of the item. */
  components: z.array(z.string().min(1)).min(1).nullable().default(null),
  /** Channels on which it is to appear; null: not declared. */
  channels: z.array(channel).min(1).nullable().default(null),
  /** Audience; null: not declared. */
  territory: territory.nullable().default(null),
  /** BCP 47; null: the item's own language. */
  languages: z.array(z.string().min(2)).min(1).nullable().default(null),
  /** Term asked for, in `quote` and `grant`. */
  term: term.nullable().default(null),
  /** Length of the excerpt in 字, or the excerpt itself. */
  excerpt: z
    .object({ chars: z.int().nonnegative().optional(), text: z.string().optional() })
    .nullable()
    .default(null),
  /** Deliveries asked for. */
  quantity: z.int().positive().default(1),
  /** Exclusivity asked for, in `quote` and `grant`; `ownerReserved` null: the request is silent. */
  exclusivity: exclusivity
    .extend({ ownerReserved: z.boolean().nullable().default(null) })
    .nullable()
    .default(null),
  /** Organisation that staff ask for; a licensee or crawler always asks for its own. */
  licenseeId: z.string().nullable().default(null),
  /** Organisation that will use the copy where it is not the actor's own (a branch company). */
  endUserId: z.string().nullable().default(null),
  /** Organisation that it is passed on to, in `onward`. */
  sublicenseeId: z.string().nullable().default(null),
  /** Only this grant may answer; null: any of the actor's. */
  grantId: z.string().nullable().default(null),
  /** Lease that this delivery already holds; it is not counted against itself. */
  reservationId: z.string().nullable().default(null),
  /** Statement version that the licensee had before them; null: not recorded. */
  statementSeenId: z.string().nullable().default(null),
  /** Path asked for by a crawler. */
  path: z.string().nullable().default(null),
  observed: observed.nullable().default(null),
})
export type DecisionRequest = z.infer<typeof decisionRequest>

export const decisionInput = z.object({ request: decisionRequest, state: decisionState })
export type DecisionInput = z.infer<typeof decisionInput>
export type DecisionInputDraft = z.input<typeof decisionInput>

export const reasonCode = z.enum(reasonCodes as [ReasonCode, ...ReasonCode[]])

export const cite = z.object({
  kind: z.enum(['statement', 'grant', 'inbound', 'law', 'notice', 'newsroom']),
  id: z.string(),
  version: z.string(),
  clause: z.string(),
  textHash: z.string().optional(),
})

/** Tests in the order in which they are put; the first that stops decides. */
export const testNames = [
  'credential',
  'withdrawal',
  'source',
  'embargo',
  'title',
  'grants',
  'exclusivity',
  'standing',
  'quantity',
  'credit',
  'duties',
] as const
export const testName = z.enum(testNames)
export type TestName = z.infer<typeof testName>

export const traceResults = ['held', 'failed', 'unknown', 'not_applicable', 'not_reached'] as const

export const constraintNames = [
  'status',
  'endUser',
  'target',
  'path',
  'part',
  'use',
  'modification',
  'excerpt',
  'channel',
  'territory',
  'language',
  'term',
  'sublicensing',
] as const
export type ConstraintName = (typeof constraintNames)[number]

export const constraintResult = z.object({
  grantId: z.string().nullable(),
  constraint: z.enum(constraintNames),
  value: z.enum(['true', 'false', 'unknown']),
  code: reasonCode,
  expected: z.string(),
  actual: z.string(),
})
export type ConstraintResult = z.infer<typeof constraintResult>

export const dutyActions = [
  'attribute', // carry the credit line
  'courtesyCredit', // asked for, not owed
  'signAgreement',
  'pay',
  'showSource', // 来源, original author, original title, editor's real name
  'keepIntact', // no change beyond what is allowed
  'applyCorrection',
  'removeFromService',
  'removeAtTermEnd',
  'acknowledgeNotice',
  'notifyHolders',
  'cure',
  'suspend',
  'report',
] as const
export const dutyAction = z.enum(dutyActions)
export type DutyAction = z.infer<typeof dutyAction>

export const duty = z.object({
  action: dutyAction,
  /** UTC ms; null: at once, together with the use. */
  dueAt: z.number().nullable(),
  /** What the duty is about: the credit line, the notice's number. */
  text: z.string().nullable(),
  cite: cite.nullable(),
})
export type Duty = z.infer<typeof duty>

export const partDecision = z.object({
  part: z.string(),
  kind: partKind,
  outcome: z.enum(['permit', 'deny', 'needs_review']),
  reason: reasonCode,
})
export type PartDecision = z.infer<typeof partDecision>

export const decision = z.object({
  outcome,
  /** The main reason; its sentence is `decision.reason.<code>`, filled from `facts`. */
  code: reasonCode,
  phase,
  at: z.number(),
  itemId: z.string(),
  /** Grant that the permit rests on, or that came nearest; null where none was looked at. */
  grantId: z.string().nullable(),
  components: z.array(partDecision),
  /** What stands in the place of a part that is left out. */
  substitutions: z.array(
    z.object({ part: z.string(), with: z.enum(['placeholder', 'omit']), reason: reasonCode }),
  ),
  duties: z.array(duty),
  unmet: z.array(constraintResult),
  /** Each grant looked at, with every constraint in order. */
  considered: z.array(
    z.object({
      grantId: z.string(),
      number: z.string(),
      verdict: z.enum(['true', 'false', 'unknown']),
      results: z.array(constraintResult),
    }),
  ),
  cites: z.array(cite),
  /** What a delivery takes, under a lease until `leaseUntil` (UTC ms); null where nothing is counted. */
  consume: z
    .object({
      grantId: z.string(),
      deliveries: z.int(),
      chars: z.int(),
      leaseUntil: z.number(),
    })
    .nullable(),
  /** Leases that go back because the answer is not a permit. */
  release: z.array(z.object({ reservationId: z.string(), grantId: z.string(), deliveries: z.int() })),
  /** Placeholders of the reason's sentence; every key is always there, empty where it does not apply. */
  facts: z.record(z.string(), z.string()),
  trace: z.array(z.object({ test: testName, result: z.enum(traceResults), code: reasonCode.nullable() })),
  inputHash: z.string(),
  policyHash: z.string(),
  engineVersion: z.string(),
})
export type Decision = z.infer<typeof decision>

/** Raised whenever the same input may give another answer. */
export const ENGINE_VERSION = '1.0.0'

export const permits = (one: Pick<Decision, 'outcome'>) =>
  one.outcome === 'permit' || one.outcome === 'permit_with_duties' || one.outcome === 'partial'
