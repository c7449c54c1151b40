import { type Context, type Finding, held, instantText } from './context'

/** Until the embargo is over no byte leaves, whatever a grant says; at exactly that instant it is over. */
export function testEmbargo(context: Context): Finding {
  const { request, state } = context
  const until = state.item.embargoUntil
  if (until === null || request.at >= until) return held
  return {
    result: 'failed',
    code: 'EMBARGOED',
    cites: [{ kind: 'newsroom', id: state.item.id, version: '', clause: 'embargo' }],
    facts: { item: state.item.title, until: instantText(context, until) },
  }
}
