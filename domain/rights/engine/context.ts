import type { Cite } from '@/lib/refused'
import { isoInZone } from '@/lib/time'
import type { ReasonCode } from '../codes'
import type { Decision, DecisionInput, DecisionRequest, Duty, Phase, TestName } from '../decision'
import type { DecisionGrant, DecisionState, InboundLicence } from '../decision-state'
import type { Component } from '../ownership'
import { type StatementVersion, statementInForce } from '../statement'

/** Placeholders of the sentences; each is always there, empty where it does not apply. */
export const factKeys = [
  'clause',
  'version',
  'source',
  'contact',
  'item',
  'part',
  'grant',
  'licensor',
  'organisation',
  'expected',
  'actual',
  'until',
  'law',
  'article',
] as const
export type FactKey = (typeof factKeys)[number]
export type DecisionFacts = Partial<Record<FactKey, string>>

/** What one test found. `failed` and `unknown` stop the run. */
export type Finding =
  | {
      result: 'held' | 'not_applicable'
      code?: ReasonCode
      cites?: readonly Cite[]
      duties?: readonly Duty[]
    }
  | Stop

export interface Stop {
  result: 'failed' | 'unknown'
  code: ReasonCode
  cites: readonly Cite[]
  facts?: DecisionFacts
  duties?: readonly Duty[]
}

export const held: Finding = { result: 'held' }
export const notApplicable: Finding = { result: 'not_applicable' }
export const isStop = (one: Finding): one is Stop => one.result === 'failed' || one.result === 'unknown'

/** A part on its way through the tests. `free`: no right in it is needed. */
export interface PartState {
  component: Component
  status: 'open' | 'free' | 'deny' | 'needs_review'
  reason: ReasonCode
  cites: readonly Cite[]
  facts: DecisionFacts
  /** Licence to us that it is held under. */
  inbound: InboundLicence | null
}

export interface Context {
  request: DecisionRequest
  state: DecisionState
  /** The version in force at `at`. */
  statement: StatementVersion
  parts: PartState[]
  /** Organisation whose grants count; null: nobody's. */
  beneficiary: string | null
  languages: readonly string[]
}

/** Tests put in each phase; the order is always that of `testNames`. */
export const testsOf: Record<Phase, ReadonlySet<TestName>> = {
  quote: new Set(['credential', 'withdrawal', 'source', 'title', 'exclusivity', 'standing', 'duties']),
  grant: new Set(['credential', 'withdrawal', 'source', 'title', 'exclusivity', 'standing', 'duties']),
  issue: new Set(['credential', 'withdrawal', 'source', 'embargo', 'title', 'exclusivity', 'duties']),
  deliver: new Set([
    'credential',
    'withdrawal',
    'source',
    'embargo',
    'title',
    'grants',
    'exclusivity',
    'standing',
    'quantity',
    'duties',
  ]),
  publish: new Set([
    'credential',
    'withdrawal',
    'source',
    'embargo',
    'title',
    'grants',
    'exclusivity',
    'standing',
    'duties',
  ]),
  retain: new Set(['withdrawal', 'title', 'grants', 'standing', 'duties']),
  onward: new Set([
    'credential',
    'withdrawal',
    'source',
    'embargo',
    'title',
    'grants',
    'exclusivity',
    'standing',
    'duties',
  ]),
  crawl: new Set([
    'credential',
    'withdrawal',
    'source',
    'embargo',
    'title',
    'grants',
    'exclusivity',
    'standing',
    'quantity',
    'duties',
  ]),
  monitor: new Set(['withdrawal', 'title', 'grants', 'standing', 'credit', 'duties']),
}

/** Copies that are up already: asked whether they may stay, not whether bytes may leave. */
export const looksBack = (phase: Phase) => phase === 'retain' || phase === 'monitor'

/** Answers for a scope that nobody has been granted yet. */
export const looksAhead = (phase: Phase) => phase === 'quote' || phase === 'grant'

export const statementAt = (input: DecisionInput) =>
  statementInForce(input.state.statements, input.request.at)

/**
 * The context of one run. A licensee or crawler speaks for its own organisation alone, and only with a valid
 * credential; staff ask for the one they name.
 */
export function contextOf({ request, state }: DecisionInput, statement: StatementVersion): Context {
  const { actor } = request
  const own = actor.credential === 'valid' ? actor.organisationId : null
  const wanted = request.components
  return {
    request,
    state,
    statement,
    beneficiary: actor.kind === 'staff' ? request.licenseeId : own,
    languages: request.languages ?? [state.item.language],
    parts: state.item.components
      .filter((one) => wanted === null || wanted.includes(one.part))
      .map((component) => ({
        component,
        status: 'open',
        reason: 'PERMITTED',
        cites: [],
        facts: {},
        inbound: state.inboundLicences.find((one) => one.id === component.inboundLicenceId) ?? null,
      })),
  }
}

export const isText = (component: Component) => component.kind === 'headline' || component.kind === 'body'

/** An instant as people read it, in the site's zone. */
export const instantText = (context: Context, at: number) => isoInZone(at, context.statement.profile.timeZone)

export const statementOf = (context: Context, id: string): StatementVersion =>
  context.state.statements.find((one) => one.id === id) ?? context.statement

/** A field of a grant as a basis; its version is that of the statement it was signed under. */
export const citeGrant = (context: Context, grant: DecisionGrant, clause: string): Cite => ({
  kind: 'grant',
  id: grant.id,
  version: statementOf(context, grant.statementId).version,
  clause,
})

export const citeInbound = (licence: InboundLicence, clause: string): Cite => ({
  kind: 'inbound',
  id: licence.id,
  version: licence.number,
  clause,
})

export const uniqueCites = (cites: readonly Cite[]): Cite[] => {
  const seen = new Map<string, Cite>()
  for (const one of cites) {
    const key = `${one.kind}\n${one.id}\n${one.version}\n${one.clause}`
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

export type { Decision }
