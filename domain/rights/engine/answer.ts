import { hashOf } from '@/lib/hash'
import type { Cite } from '@/lib/refused'
import { hours } from '@/lib/time'
import type { ReasonCode } from '../codes'
import {
  type ConstraintResult,
  type Decision,
  type DecisionInput,
  type Duty,
  ENGINE_VERSION,
  type Outcome,
  type TestName,
  testNames,
} from '../decision'
import type { DecisionGrant, DecisionState } from '../decision-state'
import { countChars } from '../excerpt'
import { legalParameters, numberOf } from '../legal-parameters'
import { citeStatement } from '../statement'
import { kindsOf } from './constraints'
import {
  type Context,
  citeGrant,
  type DecisionFacts,
  factKeys,
  looksAhead,
  type Stop,
  testsOf,
  uniqueCites,
} from './context'
import { consumption, releases } from './counters'
import { binds, dutiesOf } from './duties'
import type { Considered } from './grants'

/** One run: what was found so far, and what it rests on. */
export interface Run {
  trace: Decision['trace']
  cites: Cite[]
  duties: Duty[]
  considered: Considered[]
  grant: DecisionGrant | null
  stop: Stop | null
}

const policyHashes = new WeakMap<DecisionState['statements'], WeakMap<object, string>>()

/** Hash of what the answer is judged by: engine, statement versions, parameters. */
function policyHashOf(state: DecisionState): string {
  const parameters = state.parameters ?? legalParameters
  const inner = policyHashes.get(state.statements) ?? new WeakMap<object, string>()
  policyHashes.set(state.statements, inner)
  const known = inner.get(parameters)
  if (known) return known
  const hash = hashOf({ engine: ENGINE_VERSION, statements: state.statements, parameters })
  inner.set(parameters, hash)
  return hash
}

/** Parts of a kind that the chosen grant does not name are left out. */
export function stripOutsideGrant(context: Context, grant: DecisionGrant): void {
  const kinds = kindsOf(grant)
  for (const one of context.parts)
    if (one.status === 'open' && !kinds.includes(one.component.kind)) {
      one.status = 'deny'
      one.reason = 'PART_NOT_GRANTED'
      one.cites = [citeGrant(context, grant, 'partKinds')]
      one.facts = { grant: grant.number, part: one.component.part }
    }
}

const left = (context: Context) =>
  context.parts.filter((one) => one.status === 'deny' || one.status === 'needs_review')

/** Where the agreement says all or nothing, a part that must stay out keeps everything back. */
export function allOrNothing(context: Context, run: Run): void {
  const missing = left(context)[0]
  if (run.stop || !missing || !run.grant?.scope.allOrNothing) return
  run.stop = {
    result: 'failed',
    code: 'ALL_OR_NOTHING',
    cites: [citeGrant(context, run.grant, 'allOrNothing'), ...missing.cites],
    facts: { ...missing.facts, grant: run.grant.number, part: missing.component.part },
  }
}

const factsOf = (main: DecisionFacts, cites: readonly Cite[]): Record<string, string> => {
  const statement = cites.find((one) => one.kind === 'statement')
  const law = cites.find((one) => one.kind === 'law')
  const found: DecisionFacts = {
    clause: statement?.clause ?? '',
    version: statement?.version ?? '',
    law: law?.id ?? '',
    article: law?.clause ?? '',
    ...main,
  }
  return Object.fromEntries(factKeys.map((key) => [key, found[key] ?? '']))
}

const fullTrace = (done: Decision['trace'], tests: ReadonlySet<TestName>): Decision['trace'] =>
  testNames.map(
    (test) =>
      done.find((one) => one.test === test) ?? {
        test,
        result: tests.has(test) ? 'not_reached' : 'not_applicable',
        code: null,
      },
  )

const resultsOf = (one: Considered): ConstraintResult[] =>
  one.results.map(({ constraint, value, code, expected, actual }) => ({
    grantId: one.grant.id,
    constraint,
    value,
    code,
    expected,
    actual,
  }))

/** Everything of the answer that follows from the run without regard to its outcome. */
function frame(input: DecisionInput, context: Context | null, run: Run) {
  const { request, state } = input
  return {
    phase: request.phase,
    at: request.at,
    itemId: state.item.id,
    grantId: run.grant?.id ?? null,
    considered: run.considered.map((one) => ({
      grantId: one.grant.id,
      number: one.grant.number,
      verdict: one.verdict,
      results: resultsOf(one),
    })),
    unmet: run.considered
      .filter((one) => one.grant.id === run.grant?.id)
      .flatMap(resultsOf)
      .filter((one) => one.value !== 'true'),
    trace: fullTrace(run.trace, testsOf[request.phase]),
    inputHash: hashOf(input),
    policyHash: policyHashOf(state),
    engineVersion: ENGINE_VERSION,
    release: context ? releases(context, false) : [],
  }
}

/** Tests of the asker and of the item: where one stops, nothing of the item goes. */
const ITEM_TESTS = new Set<TestName>(['credential', 'withdrawal', 'source', 'embargo', 'title'])

const GONE = new Set<ReasonCode>(['WITHDRAWN', 'KILLED', 'COURT_ORDER'])

/** A copy whose right to stay has ended is taken down: at the end of the term, else within the parameter's hours. */
function takeDown(context: Context, run: Run, stop: Stop): Duty[] {
  const { request, state } = context
  if (request.phase !== 'retain' || stop.result !== 'failed') return []
  if (run.duties.some((one) => one.action === 'removeFromService')) return []
  const within = request.at + hours(numberOf(state.parameters, 'removal.hours'))
  const dueAt = stop.code === 'TERM_ENDED' && run.grant ? run.grant.scope.term.to : within
  return [{ action: 'removeFromService', dueAt, text: null, cite: stop.cites[0] ?? null }]
}

/** A refusal or an open question. Parts in which no right is needed go all the same, unless the item itself is stopped. */
export function stopped(input: DecisionInput, context: Context, run: Run, stop: Stop): Decision {
  const itemStopped = run.trace.some(
    (one) => one.result !== 'held' && one.code === stop.code && ITEM_TESTS.has(one.test),
  )
  const free =
    itemStopped || stop.code === 'ALL_OR_NOTHING' ? [] : context.parts.filter((one) => one.status === 'free')
  const kept = new Set(stop.result === 'failed' ? free : [])
  const cites = uniqueCites([...stop.cites, ...[...kept].flatMap((one) => one.cites)])
  return {
    outcome: stop.result === 'unknown' ? 'needs_review' : kept.size > 0 ? 'partial' : 'deny',
    code: stop.code,
    ...frame(input, context, run),
    components: context.parts.map((one) => ({
      part: one.component.part,
      kind: one.component.kind,
      outcome: kept.has(one)
        ? 'permit'
        : one.status === 'deny' || one.status === 'needs_review'
          ? one.status
          : stop.result === 'unknown'
            ? 'needs_review'
            : 'deny',
      reason:
        kept.has(one) || one.status === 'deny' || one.status === 'needs_review' ? one.reason : stop.code,
    })),
    substitutions: [],
    duties: [...run.duties, ...takeDown(context, run, stop)],
    cites,
    consume: null,
    release: releases(context, GONE.has(stop.code)),
    facts: factsOf(stop.facts ?? {}, cites),
  }
}

export function permitted(input: DecisionInput, context: Context, run: Run): Decision {
  const { request } = input
  const missing = left(context)
  const open = context.parts.filter((one) => one.status === 'open')
  const duties = [...dutiesOf(context, run.grant, open.length > 0), ...run.duties]
  const outcome: Outcome =
    missing.length > 0 ? 'partial' : duties.some(binds) ? 'permit_with_duties' : 'permit'
  const counts = testsOf[request.phase].has('quantity') && run.grant !== null
  const excerpt = request.excerpt
  const chars = excerpt?.text === undefined ? (excerpt?.chars ?? 0) : countChars(excerpt.text)
  const cites = uniqueCites([
    ...context.parts.flatMap((one) => one.cites),
    ...run.cites,
    ...(looksAhead(request.phase) && open.length > 0
      ? [citeStatement(context.statement, 'reserve'), citeStatement(context.statement, 'licensees')]
      : []),
    ...duties.flatMap((one) => one.cite ?? []),
  ] as Cite[])
  const code: ReasonCode =
    missing.length > 0
      ? 'PARTS_STRIPPED'
      : open.length === 0
        ? 'FACT_ONLY'
        : looksAhead(request.phase)
          ? 'LICENSABLE'
          : request.phase === 'monitor'
            ? 'CREDIT_OK'
            : 'PERMITTED'
  const main: DecisionFacts = {
    item: input.state.item.title,
    part: missing.map((one) => one.component.part).join('、'),
    grant: run.grant?.number ?? '',
    organisation: run.grant?.organisationName || context.statement.profile.operator,
    expected: run.grant?.scope.credit.template ?? '',
  }
  return {
    outcome,
    code,
    ...frame(input, context, run),
    components: context.parts.map((one) => ({
      part: one.component.part,
      kind: one.component.kind,
      outcome: one.status === 'deny' || one.status === 'needs_review' ? one.status : 'permit',
      reason: one.reason,
    })),
    substitutions: missing.map((one) => ({
      part: one.component.part,
      with: one.component.kind === 'headline' || one.component.kind === 'body' ? 'omit' : 'placeholder',
      reason: one.reason,
    })),
    duties,
    cites,
    consume: counts && run.grant ? consumption(context, run.grant, chars) : null,
    release: [],
    facts: factsOf(main, cites),
  }
}

export function withoutStatement(input: DecisionInput): Decision {
  const run: Run = { trace: [], cites: [], duties: [], considered: [], grant: null, stop: null }
  const code = 'STATEMENT_MISSING'
  run.trace.push({ test: 'credential', result: 'failed', code })
  return {
    outcome: 'deny',
    code,
    ...frame(input, null, run),
    components: input.state.item.components.map((one) => ({
      part: one.part,
      kind: one.kind,
      outcome: 'deny',
      reason: code,
    })),
    substitutions: [],
    duties: [],
    cites: [],
    consume: null,
    facts: factsOf({ item: input.state.item.title }, []),
  }
}
