import type { Cite } from '@/lib/refused'
import { channelsCover } from '../channels'
import type { ReasonCode } from '../codes'
import type { Three } from '../host-match'
import { languagesCover } from '../language'
import { citeLaw } from '../legal-parameters'
import { modificationCovers } from '../scope-within'
import { citeStatement } from '../statement'
import { termAt, termWithin } from '../term'
import { territoryCovers } from '../territory'
import {
  type Context,
  citeInbound,
  type DecisionFacts,
  type Finding,
  held,
  instantText,
  isText,
  looksAhead,
  looksBack,
  type PartState,
  type Stop,
} from './context'

interface PartFinding {
  status: PartState['status']
  code: ReasonCode
  cites: readonly Cite[]
  facts?: DecisionFacts
}

/** What a licence to us allows, tested as far as the request says it. Nobody grants more than they hold. */
function inboundFinding(context: Context, part: PartState): PartFinding {
  const { request, state, statement } = context
  const exception = citeStatement(statement, isText(part.component) ? 'reprints' : 'ownContent')
  const licence = part.inbound
  const facts = {
    source: part.component.ownership.holder ?? state.item.source.label ?? '',
    part: part.component.part,
  }
  const deny = (code: ReasonCode, cites: readonly Cite[], more: DecisionFacts = {}): PartFinding => ({
    status: 'deny',
    code,
    cites: [exception, ...cites],
    facts: { ...facts, ...more },
  })
  if (!licence) {
    if (request.phase === 'issue')
      return state.item.source.inboundRequired
        ? deny('INBOUND_MISSING', [citeLaw(state.parameters, 'reprint.online')])
        : { status: 'open', code: 'PERMITTED', cites: [exception] }
    return isText(part.component)
      ? deny('THIRD_PARTY_SOURCE', [], { contact: state.item.source.contact ?? '' })
      : deny('THIRD_PARTY_PART', [])
  }
  const named = { licensor: licence.licensor }
  const { scope } = licence
  // A copy that is up may stay after our licence's term where that licence lets copies stay.
  const lasting = looksBack(request.phase) && scope.term.keepOnline && licence.status !== 'revoked'
  const position = termAt(scope.term, request.at)
  if (!lasting && (licence.status !== 'active' || position !== 'within'))
    return deny('INBOUND_ENDED', [citeInbound(licence, 'term')], {
      ...named,
      until: instantText(context, position === 'before' ? scope.term.from : scope.term.to),
    })
  if (!licence.passOn && request.phase !== 'issue')
    return deny('INBOUND_NOT_PASSABLE', [citeInbound(licence, 'passOn')], named)
  const world = scope.territory.include.includes('*') && scope.territory.exclude.length === 0
  const silent = world || looksBack(request.phase) ? 'true' : 'unknown'
  const territory = request.territory ? territoryCovers(scope.territory, request.territory) : silent
  const tests: [string, Three][] = [
    [
      'uses',
      request.uses.every((asked) =>
        scope.uses.some(
          (one) => one.type === asked.type && modificationCovers(one.modification, asked.modification),
        ),
      )
        ? 'true'
        : 'false',
    ],
    ['partKinds', scope.partKinds.includes(part.component.kind) ? 'true' : 'false'],
    ['channels', channelsCover(scope.channels, request.channels)],
    ['territory', territory],
    ['languages', languagesCover(scope.languages, context.languages)],
  ]
  if (looksAhead(request.phase) && request.term)
    tests.push(['term', termWithin(scope.term, request.term) ? 'true' : 'false'])
  const failed = tests.find(([, value]) => value === 'false')
  if (failed)
    return deny('INBOUND_EXCEEDED', [citeInbound(licence, failed[0])], { ...named, expected: failed[0] })
  const open = tests.find(([, value]) => value === 'unknown')
  if (open)
    return {
      ...deny('INBOUND_UNDECIDED', [citeInbound(licence, open[0])], { ...named, expected: open[0] }),
      status: 'needs_review',
    }
  return { status: 'open', code: 'PERMITTED', cites: [exception, citeInbound(licence, 'scope')] }
}

function partFinding(context: Context, part: PartState): PartFinding {
  const { statement, state } = context
  const { ownership } = part.component
  const own = citeStatement(statement, 'ownContent')
  const reprints = citeStatement(statement, 'reprints')
  const facts = { source: ownership.holder ?? state.item.source.label ?? '', part: part.component.part }
  switch (ownership.class) {
    case 'own':
      return { status: 'open', code: 'PERMITTED', cites: [own] }
    case 'fact_only':
      return { status: 'free', code: 'FACT_ONLY', cites: [citeLaw(state.parameters, 'facts.noCopyright')] }
    case 'third_party':
      return inboundFinding(context, part)
    case 'mixed':
      return part.inbound
        ? inboundFinding(context, part)
        : { status: 'needs_review', code: 'OWNERSHIP_MIXED', cites: [own, reprints], facts }
    case 'disputed':
      return { status: 'needs_review', code: 'OWNERSHIP_DISPUTED', cites: [own, reprints], facts }
    case 'unknown':
      return { status: 'needs_review', code: 'OWNERSHIP_UNKNOWN', cites: [own, reprints], facts }
  }
}

const stopOf = (part: PartState): Stop => ({
  result: part.status === 'needs_review' ? 'unknown' : 'failed',
  code: part.reason,
  cites: part.cites,
  facts: part.facts,
})

/**
 * Whose each part is. The text carries the rest: where headline or body may not go, nothing does. A picture that
 * may not go is left out. The site's own publication asks no more than that we may carry what is a third party's.
 */
export function testTitle(context: Context): Finding {
  const { parts } = context
  if (parts.length === 0)
    return {
      result: 'failed',
      code: 'NO_SUCH_PART',
      cites: [{ kind: 'newsroom', id: context.state.item.id, version: '', clause: 'components' }],
      facts: { part: context.request.components?.join('、') ?? '' },
    }
  for (const part of parts) {
    if (part.status !== 'open') continue
    const found = partFinding(context, part)
    part.status = found.status
    part.reason = found.code
    part.cites = found.cites
    part.facts = found.facts ?? {}
  }
  const stopped = parts.filter((one) => one.status === 'deny' || one.status === 'needs_review')
  const text = stopped.filter((one) => isText(one.component))
  const decisive = text.find((one) => one.status === 'deny') ?? text[0]
  if (decisive) return stopOf(decisive)
  const first = stopped.find((one) => one.status === 'deny') ?? stopped[0]
  if (first && stopped.length === parts.length) return stopOf(first)
  return held
}
