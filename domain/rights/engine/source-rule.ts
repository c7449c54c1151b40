import { citeLaw } from '../legal-parameters'
import { citeStatement } from '../statement'
import { type Context, type Finding, held, isText, notApplicable } from './context'

const sameLabel = (a: string, b: string) => a.normalize('NFKC').trim() === b.normalize('NFKC').trim()

/**
 * A reprint needs its way in: a source in the registry, and on a list of approved sources in force on that date
 * where the site must keep to one (互联网新闻信息服务管理规定 15). Towards others the rule is put only where we hold
 * the text under a licence; without one, the title of the text answers better.
 */
export function testSource(context: Context): Finding {
  const { request, state, statement, parts } = context
  const { label, registered } = state.item.source
  if (label === null || statement.profile.ownLabels.some((one) => sameLabel(one, label))) return notApplicable
  const heldText = parts.some((one) => isText(one.component) && one.inbound !== null)
  if (request.phase !== 'issue' && !heldText) return notApplicable
  const facts = { source: label }
  const law = citeLaw(state.parameters, 'source.listed')
  if (!registered)
    return {
      result: 'failed',
      code: 'SOURCE_NOT_REGISTERED',
      cites: [citeStatement(statement, 'reprints'), law],
      facts,
    }
  if (!state.sources.mustKeepToList) return held
  const date = request.phase === 'issue' ? request.at : (state.item.publishedAt ?? request.at)
  const lists = state.sources.lists.filter((one) => one.from <= date && (one.to === null || date < one.to))
  if (lists.some((list) => list.names.some((name) => sameLabel(name, label))))
    return { result: 'held', cites: [law] }
  return {
    result: 'failed',
    code: 'SOURCE_NOT_APPROVED',
    cites: [law],
    facts: { ...facts, expected: lists.map((one) => one.title).join('、') },
  }
}
