import type { Cite } from '@/lib/refused'
import { channelsCover, channelText } from '../channels'
import type { ReasonCode } from '../codes'
import type { ConstraintName, ConstraintResult } from '../decision'
import type { DecisionGrant } from '../decision-state'
import { countChars, excerptVerdict } from '../excerpt'
import type { Three } from '../host-match'
import { languagesCover } from '../language'
import { citeLaw } from '../legal-parameters'
import { modificationCovers } from '../scope-within'
import type { UseType } from '../statement'
import { termAt, termWithin } from '../term'
import { territoryCovers } from '../territory'
import { type Context, instantText, looksBack } from './context'

export interface Constraint extends Omit<ConstraintResult, 'grantId'> {
  cites?: readonly Cite[]
}

const result = (
  constraint: ConstraintName,
  value: Three,
  code: ReasonCode,
  expected: string,
  actual: string,
  cites?: readonly Cite[],
): Constraint => ({
  constraint,
  value,
  code: value === 'true' ? 'PERMITTED' : code,
  expected,
  actual,
  ...(cites && value !== 'true' ? { cites } : {}),
})

const three = (yes: boolean): Three => (yes ? 'true' : 'false')

const stopsNow: Partial<Record<DecisionGrant['status'], ReasonCode>> = {
  draft: 'GRANT_NOT_ACTIVE',
  suspended: 'GRANT_SUSPENDED',
  exhausted: 'QUANTITY_EXHAUSTED',
  expired: 'TERM_ENDED',
  revoked: 'GRANT_REVOKED',
  superseded: 'GRANT_SUPERSEDED',
}
/** For copies that are up, only these end the right to have them up; the term has its own constraint. */
const stopsCopies = new Set<DecisionGrant['status']>([
  'draft',
  'pending_signature',
  'pending_payment',
  'revoked',
])

function status(context: Context, grant: DecisionGrant): Constraint {
  const stops = looksBack(context.request.phase) ? stopsCopies.has(grant.status) : grant.status in stopsNow
  const reversed = grant.status === 'suspended' && grant.payment === 'reversed'
  const code = reversed ? 'PAYMENT_REVERSED' : (stopsNow[grant.status] ?? 'GRANT_NOT_ACTIVE')
  return result('status', three(!stops), code, 'active', grant.status)
}

/** Each end user is named; a branch is another person at law, and a credential does not make it the licensee. */
function endUser({ request, beneficiary }: Context, grant: DecisionGrant): Constraint {
  const user = request.endUserId ?? beneficiary
  const open = grant.organisationId === '*'
  const named = user !== null && (user === grant.organisationId || grant.namedEndUsers.includes(user))
  const expected = [grant.organisationName || grant.organisationId, ...grant.namedEndUsers].join('、')
  return result('endUser', three(open || named), 'END_USER_NOT_NAMED', expected, user ?? '')
}

function target({ state }: Context, grant: DecisionGrant): Constraint {
  const { itemIds } = grant.targets
  return result(
    'target',
    three(itemIds === null || itemIds.includes(state.item.id)),
    'ITEM_NOT_GRANTED',
    itemIds?.join(', ') ?? '*',
    state.item.id,
  )
}

/** A prefix ends at a path separator: `/news` is not `/newsroom`. */
const underPrefix = (prefix: string, path: string) =>
  prefix === path || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)

/** Paths with dot segments or escapes of separators are not compared; they match nothing. */
export const pathAllowed = (prefixes: readonly string[] | null, path: string | null): Three => {
  if (prefixes === null) return 'true'
  if (path === null) return 'unknown'
  if (/(^|\/)\.{1,2}(\/|$)|%2e|%2f|%5c|\\|\/\//iu.test(path)) return 'false'
  return three(prefixes.some((prefix) => underPrefix(prefix, path)))
}

function paths(context: Context, grant: DecisionGrant): Constraint {
  const asked = context.request.path ?? context.state.item.path
  const limits = context.request.phase === 'crawl' ? grant.targets.paths : null
  return result(
    'path',
    pathAllowed(limits, asked),
    'PATH_NOT_GRANTED',
    limits?.join(', ') ?? '*',
    asked ?? '',
  )
}

export const kindsOf = (grant: DecisionGrant) =>
  grant.scope.partKinds.filter((kind) => grant.targets.partKinds?.includes(kind) ?? true)

/** Fails where no part that is still open is of a granted kind; single parts are stripped later. */
function part(context: Context, grant: DecisionGrant): Constraint {
  const open = context.parts.filter((one) => one.status === 'open')
  const kinds = kindsOf(grant)
  const some = open.some((one) => kinds.includes(one.component.kind))
  const actual = open.map((one) => one.component.kind).join(', ')
  return result('part', three(some), 'PART_NOT_GRANTED', kinds.join(', '), actual)
}

const rightOf: Partial<Record<UseType, string>> = {
  translate: 'right.translation',
  adapt: 'right.adaptation',
  compile: 'right.compilation',
  broadcast: 'right.broadcast',
  copy: 'right.reproduction',
  print: 'right.reproduction',
}

/** What a grant does not name is not granted (著作权法 29); a translation by machine is a translation. */
function use(context: Context, grant: DecisionGrant): Constraint {
  const { uses } = context.request
  const granted = grant.scope.uses.map((one) => one.type)
  const missing = uses.filter((one) => !granted.includes(one.type))
  const table = context.state.parameters
  const rights = missing.map((one) => rightOf[one.type]).filter((one) => one !== undefined)
  const cites = [...rights, 'licence.onlyExpress'].map((key) => citeLaw(table, key))
  const actual = (missing.length > 0 ? missing : uses).map((one) => one.type).join(', ')
  return result('use', three(missing.length === 0), 'RIGHT_NOT_GRANTED', granted.join(', '), actual, cites)
}

function modification(context: Context, grant: DecisionGrant): Constraint {
  const { uses } = context.request
  // Of a use that is not granted at all, `use` has spoken already.
  const beyond = uses.filter((asked) => {
    const same = grant.scope.uses.filter((one) => one.type === asked.type)
    return same.length > 0 && !same.some((one) => modificationCovers(one.modification, asked.modification))
  })
  const expected = grant.scope.uses.map((one) => `${one.type}: ${one.modification}`).join(', ')
  const actual = (beyond.length > 0 ? beyond : uses)
    .map((one) => `${one.type}: ${one.modification}`)
    .join(', ')
  return result('modification', three(beyond.length === 0), 'MODIFICATION_NOT_GRANTED', expected, actual)
}

function excerpt(context: Context, grant: DecisionGrant): Constraint {
  const { request, state } = context
  const types = request.uses.map((one) => one.type)
  const limits = grant.scope.uses
    .filter((one) => types.includes(one.type))
    .flatMap((one) => one.excerpt ?? [])
  const given = request.excerpt
  const asked = given?.text === undefined ? (given?.chars ?? null) : countChars(given.text)
  const user = request.endUserId ?? context.beneficiary
  const back = looksBack(request.phase)
  const mine = new Set([user, context.beneficiary])
  const taken = state.excerptsTaken
    .filter((one) => !back && one.itemId === state.item.id && mine.has(one.organisationId))
    .reduce((sum, one) => sum + one.chars, 0)
  // Of a copy that is up, a length that nobody measured is no question.
  const measured = back && asked === null ? [] : limits
  const verdicts = measured.map((limit) => excerptVerdict(limit, asked, state.item.charCount, taken))
  const worst =
    verdicts.find((one) => one.value === 'false') ?? verdicts.find((one) => one.value === 'unknown')
  const first = worst ?? verdicts[0]
  const actual = asked === null ? '' : `${asked}${first && first.taken > 0 ? ` + ${first.taken}` : ''}`
  const code = worst?.value === 'false' ? worst.code : 'EXCERPT_UNDECLARED'
  const cites = [citeLaw(state.parameters, 'excerpt.counting')]
  return result('excerpt', worst?.value ?? 'true', code, String(first?.limit ?? '*'), actual, cites)
}

function channel({ request }: Context, grant: DecisionGrant): Constraint {
  const value = channelsCover(grant.scope.channels, request.channels)
  const code = value === 'unknown' ? 'CHANNEL_UNDECLARED' : 'CHANNEL_NOT_GRANTED'
  return result('channel', value, code, channelText(grant.scope.channels), channelText(request.channels))
}

export const territoryText = (one: { include: readonly string[]; exclude: readonly string[] } | null) =>
  one ? [...one.include, ...one.exclude.map((code) => `-${code}`)].join(', ') : ''

function territory({ request }: Context, grant: DecisionGrant): Constraint {
  const asked = request.territory
  const granted = grant.scope.territory
  // The whole world, without exceptions, holds whatever audience nobody declared.
  const world = granted.include.includes('*') && granted.exclude.length === 0
  // A page that is up does not show for whom it is meant: that was asked when it was delivered.
  const silent = world || looksBack(request.phase) ? 'true' : 'unknown'
  const value = asked ? territoryCovers(granted, asked) : silent
  const code = value === 'unknown' ? 'TERRITORY_UNKNOWN' : 'TERRITORY_NOT_GRANTED'
  return result('territory', value, code, territoryText(granted), territoryText(asked))
}

function language({ languages }: Context, grant: DecisionGrant): Constraint {
  const value = languagesCover(grant.scope.languages, languages)
  const code = value === 'unknown' ? 'LANGUAGE_UNKNOWN' : 'LANGUAGE_NOT_GRANTED'
  return result('language', value, code, grant.scope.languages.join(', '), languages.join(', '))
}

function term(context: Context, grant: DecisionGrant): Constraint {
  const { request } = context
  const own = grant.scope.term
  const span = `${instantText(context, own.from)} – ${instantText(context, own.to)}`
  const now = instantText(context, request.at)
  const position = termAt(own, request.at)
  if (position === 'before') return result('term', 'false', 'TERM_NOT_BEGUN', span, now)
  const stays = looksBack(request.phase) && own.keepOnline
  if (position === 'ended' && !stays) return result('term', 'false', 'TERM_ENDED', span, now)
  if (request.phase === 'publish' && own.publishUntil !== undefined && request.at >= own.publishUntil)
    return result('term', 'false', 'PUBLISH_WINDOW_ENDED', instantText(context, own.publishUntil), now)
  if (request.phase === 'onward' && request.term && !termWithin(own, request.term))
    return result('term', 'false', 'CHILD_EXCEEDS_PARENT', span, instantText(context, request.term.to))
  return result('term', 'true', 'PERMITTED', span, now)
}

/** Sub-licensing needs consent (实施条例 24), given for each sub-licensee by name. */
function sublicensing({ request, state }: Context, grant: DecisionGrant): Constraint {
  const { sublicenseeId } = request
  const cites = [citeLaw(state.parameters, 'sublicence.needsConsent')]
  if (request.phase !== 'onward') return result('sublicensing', 'true', 'PERMITTED', '', '')
  if (grant.scope.sublicensing === 'none')
    return result('sublicensing', 'false', 'SUBLICENSE_NOT_GRANTED', 'none', sublicenseeId ?? '', cites)
  const named = sublicenseeId !== null && grant.namedSublicensees.includes(sublicenseeId)
  const expected = grant.namedSublicensees.join('、')
  return result('sublicensing', three(named), 'SUBLICENSEE_NOT_NAMED', expected, sublicenseeId ?? '', cites)
}

/** In the order in which they are told; each looks at one grant alone. */
export const constraints = [
  status,
  endUser,
  target,
  paths,
  part,
  use,
  modification,
  excerpt,
  channel,
  territory,
  language,
  term,
  sublicensing,
] as const
