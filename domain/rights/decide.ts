import type { Decision, DecisionInput, TestName } from './decision'
import type { DecisionGrant } from './decision-state'
import {
  allOrNothing,
  permitted,
  type Run,
  stopped,
  stripOutsideGrant,
  withoutStatement,
} from './engine/answer'
import {
  type Context,
  citeGrant,
  contextOf,
  type Finding,
  isStop,
  statementAt,
  testsOf,
} from './engine/context'
import { testQuantity } from './engine/counters'
import { testCredential } from './engine/credential'
import { testCredit } from './engine/credit-seen'
import { testEmbargo } from './engine/embargo'
import { testExclusivity } from './engine/exclusive'
import { consider, grantStop } from './engine/grants'
import { testSource } from './engine/source-rule'
import { testStanding } from './engine/standing'
import { testTitle } from './engine/title'
import { testWithdrawal } from './engine/withdrawal'

const note = (run: Run, test: TestName, found: Finding) => {
  run.trace.push({
    test,
    result: found.result,
    code: isStop(found) ? found.code : (found.code ?? null),
  })
  if (isStop(found)) run.stop = found
  else run.cites.push(...(found.cites ?? []))
  run.duties.push(...(found.duties ?? []))
}

/** Tests that look at the item and at who asks, before any grant. */
const first: readonly [TestName, (context: Context) => Finding][] = [
  ['credential', testCredential],
  ['withdrawal', testWithdrawal],
  ['source', testSource],
  ['embargo', testEmbargo],
  ['title', testTitle],
]

/** Tests that look at one grant, in order; in `quote`, `grant` and `issue` there is none. */
const perGrant: readonly [TestName, (context: Context, grant: DecisionGrant | null) => Finding][] = [
  ['exclusivity', testExclusivity],
  ['standing', testStanding],
  ['quantity', testQuantity],
  ['credit', testCredit],
]

type Steps = [TestName, Finding][]

function stepsFor(context: Context, grant: DecisionGrant | null): Steps {
  const steps: Steps = []
  for (const [name, test] of perGrant) {
    if (!testsOf[context.request.phase].has(name)) continue
    const found = test(context, grant)
    steps.push([name, found])
    if (isStop(found)) break
  }
  return steps
}

const lastOf = (steps: Steps): Finding | undefined => steps.at(-1)?.[1]

/** The first grant that passes every further test; else the open question, else the best fit's refusal. */
function chooseGrant(context: Context, run: Run): void {
  const fitting = run.considered.filter((one) => one.verdict === 'true')
  const tried = fitting.map((one) => ({ grant: one.grant, steps: stepsFor(context, one.grant) }))
  const passes = tried.find(({ steps }) => {
    const last = lastOf(steps)
    return last === undefined || !isStop(last)
  })
  const chosen = passes ?? tried.find(({ steps }) => lastOf(steps)?.result === 'unknown') ?? tried[0]
  const open = run.considered.some((one) => one.verdict === 'unknown')
  if (!chosen || (!passes && open && lastOf(chosen.steps)?.result !== 'unknown')) {
    const nearest = run.considered.find((one) => one.verdict === 'unknown') ?? run.considered[0]
    run.grant = nearest?.grant ?? null
    note(run, 'grants', grantStop(context, run.considered))
    return
  }
  run.grant = chosen.grant
  note(run, 'grants', { result: 'held', cites: [citeGrant(context, chosen.grant, 'target')] })
  for (const [name, found] of chosen.steps) note(run, name, found)
}

/** The tests in order; a stop ends the run. Where no part needs a right, no grant is asked for. */
function runTests(context: Context): Run {
  const run: Run = { trace: [], cites: [], duties: [], considered: [], grant: null, stop: null }
  const tests = testsOf[context.request.phase]
  for (const [name, test] of first) {
    if (!tests.has(name)) continue
    note(run, name, test(context))
    if (run.stop) return run
  }
  const needsRight = context.parts.some((one) => one.status === 'open')
  if (!needsRight) return run
  if (!tests.has('grants')) {
    for (const [name, found] of stepsFor(context, null)) note(run, name, found)
    return run
  }
  run.considered = consider(context)
  chooseGrant(context, run)
  return run
}

/**
 * The decision engine: one pure function that quote, grant, delivery, crawler and monitoring all ask. Tests are put
 * in the order of `testNames`; the first hard stop wins, what nothing permits is denied, and what cannot be
 * decided goes to a person. Same input, same bytes. Takes the parsed form of `decisionInput`; throws nothing.
 */
export function decide(input: DecisionInput): Decision {
  const statement = statementAt(input)
  if (!statement) return withoutStatement(input)
  const context = contextOf(input, statement)
  const run = runTests(context)
  if (!run.stop && run.grant) stripOutsideGrant(context, run.grant)
  allOrNothing(context, run)
  if (run.stop) return stopped(input, context, run, run.stop)
  if (testsOf[input.request.phase].has('duties'))
    run.trace.push({ test: 'duties', result: 'held', code: null })
  return permitted(input, context, run)
}

export { sentenceFacts } from './sentence-facts'
