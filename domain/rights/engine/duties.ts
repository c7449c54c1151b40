import { hours } from '@/lib/time'
import type { Duty } from '../decision'
import type { DecisionGrant } from '../decision-state'
import { citeLaw, numberOf } from '../legal-parameters'
import { citeStatement, ruleOf } from '../statement'
import { type Context, citeGrant, citeInbound, looksAhead, looksBack } from './context'

const courtesy = (context: Context): Duty => ({
  action: 'courtesyCredit',
  dueAt: null,
  text: ruleOf(context.statement, 'licensees')?.creditTemplate ?? null,
  cite: citeLaw(context.state.parameters, 'facts.noCopyright'),
})

/** What a licensee would take on with a grant under the statement in force. */
function ahead(context: Context): Duty[] {
  const { statement, request } = context
  const rule = ruleOf(statement, 'licensees')
  const cite = citeStatement(statement, 'licensees')
  return [
    ...(rule?.agreementRequired
      ? [{ action: 'signAgreement' as const, dueAt: null, text: statement.profile.operator, cite }]
      : []),
    ...(rule ? [{ action: 'attribute' as const, dueAt: null, text: rule.creditTemplate, cite }] : []),
    ...(request.term && !request.term.keepOnline
      ? [{ action: 'removeAtTermEnd' as const, dueAt: request.term.to, text: null, cite }]
      : []),
  ]
}

function corrections(context: Context): Duty[] {
  const { request, state } = context
  const within = hours(numberOf(state.parameters, 'correction.hours'))
  return state.notices
    .filter((one) => one.kind === 'correction' && one.itemId === state.item.id && one.issuedAt <= request.at)
    .map((one) => ({
      action: 'applyCorrection',
      dueAt: one.issuedAt + within,
      text: one.id,
      cite: { kind: 'notice', id: one.id, version: String(one.issuedAt), clause: one.kind },
    }))
}

function underGrant(context: Context, grant: DecisionGrant): Duty[] {
  const { scope } = grant
  const duties: Duty[] = [
    {
      action: 'attribute',
      dueAt: null,
      text: scope.credit.template,
      cite: citeGrant(context, grant, 'credit'),
    },
  ]
  const untouched = scope.uses.every((one) => one.modification === 'none' || one.modification === 'format')
  if (untouched)
    duties.push({
      action: 'keepIntact',
      dueAt: null,
      text: null,
      cite: citeGrant(context, grant, 'modification'),
    })
  if (!scope.term.keepOnline)
    duties.push({
      action: 'removeAtTermEnd',
      dueAt: scope.term.to,
      text: null,
      cite: citeGrant(context, grant, 'term'),
    })
  for (const action of grant.duties)
    if (action !== 'keepIntact' || !untouched)
      duties.push({ action, dueAt: null, text: null, cite: citeGrant(context, grant, 'duties') })
  return duties
}

/** What goes with the permit. `granted`: parts that need a right are among what is permitted. */
export function dutiesOf(context: Context, grant: DecisionGrant | null, granted: boolean): Duty[] {
  const { request, state } = context
  const { phase } = request
  const duties: Duty[] = []
  if (!granted) duties.push(courtesy(context))
  else if (looksAhead(phase)) duties.push(...ahead(context))
  else if (grant) duties.push(...underGrant(context, grant))
  const carried = context.parts.filter(
    (one) =>
      one.status === 'open' && (one.inbound !== null || one.component.ownership.class === 'third_party'),
  )
  if (carried.length > 0 && (phase === 'issue' || phase === 'deliver' || phase === 'publish')) {
    const law = citeLaw(state.parameters, phase === 'issue' ? 'source.listed' : 'reprint.online')
    const text = [
      ...new Set(carried.map((one) => one.component.ownership.holder ?? state.item.source.label ?? '')),
    ]
    duties.push({
      action: 'showSource',
      dueAt: null,
      text: text.filter(Boolean).join('、') || null,
      cite: law,
    })
  }
  if (looksBack(phase)) duties.push(...corrections(context))
  for (const one of context.parts)
    if (one.reason === 'INBOUND_ENDED' && one.inbound?.notifyHolders)
      duties.push({
        action: 'notifyHolders',
        dueAt: null,
        text: one.component.part,
        cite: citeInbound(one.inbound, 'term'),
      })
  return duties
}

/** A courtesy binds nobody. */
export const binds = (one: Duty) => one.action !== 'courtesyCredit'
