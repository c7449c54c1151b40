import { channelBreadth } from '../channels'
import type { DecisionGrant } from '../decision-state'
import type { Three } from '../host-match'
import { citeLaw } from '../legal-parameters'
import { citeStatement } from '../statement'
import { type Constraint, constraints, pathAllowed } from './constraints'
import { type Context, citeGrant, type Stop, statementOf } from './context'

export interface Considered {
  grant: DecisionGrant
  verdict: Three
  results: Constraint[]
}

const verdictOf = (results: readonly Constraint[]): Three => {
  if (results.some((one) => one.value === 'false')) return 'false'
  return results.some((one) => one.value === 'unknown') ? 'unknown' : 'true'
}

/** Grants that could answer: the organisation's own, those that name it, and standing ones for everybody. */
export function candidates({ request, state, beneficiary }: Context): DecisionGrant[] {
  const mine = (one: DecisionGrant) =>
    one.organisationId === '*' ||
    (beneficiary !== null && (one.organisationId === beneficiary || one.namedEndUsers.includes(beneficiary)))
  return state.grants.filter((one) => mine(one) && (request.grantId === null || one.id === request.grantId))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The most specific target, then the narrowest channel, the earliest end, the id. */
const byFit =
  ({ request }: Context) =>
  (a: Considered, b: Considered): number => {
    const size = (one: Considered) => one.grant.targets.itemIds?.length ?? Number.POSITIVE_INFINITY
    const breadth = (one: Considered) => channelBreadth(one.grant.scope.channels, request.channels)
    return (
      (size(a) === size(b) ? 0 : size(a) - size(b)) ||
      breadth(a) - breadth(b) ||
      a.grant.scope.channels.length - b.grant.scope.channels.length ||
      a.grant.scope.term.to - b.grant.scope.term.to ||
      compareText(a.grant.id, b.grant.id)
    )
  }

const failures = (one: Considered) => one.results.filter((result) => result.value === 'false').length

/** Each candidate against every constraint, alone: rights from two grants are never put together. */
export function consider(context: Context): Considered[] {
  const better = byFit(context)
  return candidates(context)
    .map((grant) => {
      const results = constraints.map((test) => test(context, grant))
      return { grant, results, verdict: verdictOf(results) }
    })
    .toSorted((a, b) => failures(a) - failures(b) || better(a, b))
}

const about = (context: Context, one: Considered, constraint: Constraint): Stop => {
  const signed = statementOf(context, one.grant.statementId)
  return {
    result: constraint.value === 'unknown' ? 'unknown' : 'failed',
    code: constraint.code,
    cites: [
      citeGrant(context, one.grant, constraint.constraint),
      citeStatement(signed, 'licensees'),
      ...(constraint.cites ?? []),
    ],
    facts: {
      grant: one.grant.number,
      organisation: constraint.constraint === 'endUser' ? constraint.actual : one.grant.organisationName,
      expected: constraint.expected,
      actual: constraint.actual,
      until:
        constraint.constraint === 'term' ? (constraint.expected.split(' – ')[1] ?? constraint.expected) : '',
    },
  }
}

/** Whether machines are offered what is asked for, against payment. */
function isOffered({ request, state }: Context): boolean {
  const path = request.path ?? state.item.path
  return state.offers.some(
    (one) =>
      request.uses.every((asked) => one.uses.includes(asked.type)) && pathAllowed(one.paths, path) === 'true',
  )
}

/** Nobody's grant, or none but those for everybody: a crawler is shown the offer where there is one. */
function noGrant(context: Context): Stop {
  const { request, state, statement } = context
  return {
    result: 'failed',
    code: request.phase === 'crawl' && isOffered(context) ? 'PAYMENT_REQUIRED' : 'NO_GRANT',
    cites: [
      citeStatement(statement, 'reserve'),
      citeStatement(statement, 'licensees'),
      citeLaw(state.parameters, 'licence.onlyExpress'),
    ],
    facts: { item: state.item.title, actual: request.uses.map((one) => one.type).join(', ') },
  }
}

/** Why no grant lets it through: an open question first, else the grant that came nearest. */
export function grantStop(context: Context, considered: readonly Considered[]): Stop {
  const standingOnly = considered.every((one) => one.grant.organisationId === '*')
  if (context.request.phase === 'crawl' && standingOnly && isOffered(context)) return noGrant(context)
  const open = considered.find((one) => one.verdict === 'unknown')
  const nearest = open ?? considered[0]
  const value = open ? 'unknown' : 'false'
  const constraint = nearest?.results.find((one) => one.value === value)
  return nearest && constraint ? about(context, nearest, constraint) : noGrant(context)
}
