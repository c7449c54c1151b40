import type { Cite } from '@/lib/refused'
import { hours } from '@/lib/time'
import type { ReasonCode } from '../codes'
import type { Duty } from '../decision'
import type { Notice } from '../decision-state'
import { numberOf } from '../legal-parameters'
import { type Context, type Finding, held, instantText, looksBack } from './context'

const codeOf: Record<Exclude<Notice['kind'], 'correction'>, ReasonCode> = {
  court_order: 'COURT_ORDER',
  kill: 'KILLED',
  withdrawal: 'WITHDRAWN',
}
const weight = ['court_order', 'kill', 'withdrawal'] as const

const citeNotice = (notice: Notice): Cite => ({
  kind: 'notice',
  id: notice.id,
  version: String(notice.issuedAt),
  clause: notice.kind,
})

/** Copies that are up are to go within the time that runs from the notice. */
function removal(context: Context, since: number, cite: Cite): Duty[] {
  if (!looksBack(context.request.phase)) return []
  const dueAt = since + hours(numberOf(context.state.parameters, 'removal.hours'))
  return [
    { action: 'removeFromService', dueAt, text: null, cite },
    { action: 'acknowledgeNotice', dueAt, text: null, cite },
  ]
}

/**
 * Whether the item still stands: kills, withdrawals and court orders always follow the present, whatever a grant
 * says. A notice on single parts strikes those and lets the rest go on.
 */
export function testWithdrawal(context: Context): Finding {
  const { request, state } = context
  const { item } = state
  const inForce = state.notices.filter((one) => one.itemId === item.id && one.issuedAt <= request.at)
  for (const kind of weight) {
    const notice = inForce.find((one) => one.kind === kind && one.parts === null)
    if (!notice) continue
    const cite = citeNotice(notice)
    return {
      result: 'failed',
      code: codeOf[kind],
      cites: [cite],
      facts: { item: item.title, until: instantText(context, notice.issuedAt) },
      duties: removal(context, notice.issuedAt, cite),
    }
  }
  if (item.state === 'killed' || item.state === 'withdrawn') {
    const cite: Cite = { kind: 'newsroom', id: item.id, version: '', clause: item.state }
    return {
      result: 'failed',
      code: item.state === 'killed' ? 'KILLED' : 'WITHDRAWN',
      cites: [cite],
      facts: { item: item.title },
      duties: removal(context, request.at, cite),
    }
  }
  const ownBusiness =
    request.phase === 'issue' || (request.phase === 'quote' && request.actor.kind === 'staff')
  if (item.state === 'draft' && !ownBusiness)
    return {
      result: 'failed',
      code: 'NOT_PUBLISHED',
      cites: [{ kind: 'newsroom', id: item.id, version: '', clause: item.state }],
      facts: { item: item.title },
    }
  for (const kind of weight)
    for (const notice of inForce)
      if (notice.kind === kind && notice.parts)
        for (const part of context.parts)
          if (part.status === 'open' && notice.parts.includes(part.component.part)) {
            part.status = 'deny'
            part.reason = codeOf[kind]
            part.cites = [citeNotice(notice)]
          }
  return held
}
