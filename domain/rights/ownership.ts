import { z } from 'zod'
import { partKind } from './scope'

/** Whose a component is. `disputed` and `unknown` fail closed until a person resolves them with evidence. */
export const ownershipClasses = ['own', 'third_party', 'mixed', 'disputed', 'unknown', 'fact_only'] as const
export const ownershipClass = z.enum(ownershipClasses)
export type OwnershipClass = z.infer<typeof ownershipClass>

/** The rule that decided, with the clause it belongs to: told to people through `rights.rule.*` messages. */
export const ownershipRules = [
  'own-label', // 来源 is one of our own labels
  'own-dateline', // the opening carries one of our own datelines
  'own-both',
  'other-label', // 来源 names another outlet
  'other-dateline',
  'third-party-mark', // an express mark of a third party's content
  'label-against-dateline', // the two disagree
  'no-label', // neither a label nor a dateline
  'mention-only', // the text only cites us
  'unlisted-label', // looks like ours, is not among the labels (国际在线综合)
  'fact-only', // 单纯事实消息
  'resolved', // a person decided with evidence
  'no-profile', // no statement to judge against is known
  'declared', // set by the desk for a picture: taken by us, bought, contributed
] as const
export const ownershipRule = z.enum(ownershipRules)
export type OwnershipRule = z.infer<typeof ownershipRule>

export const ownership = z.object({
  class: ownershipClass,
  rule: ownershipRule,
  /** Who holds the right, where that is known. */
  holder: z.string().nullable(),
})
export type Ownership = z.infer<typeof ownership>

/** One component of an item with its rights, as the engine reads it. */
export const component = z.object({
  /** `headline`, `body`, or the stable id of a picture or embed. */
  part: z.string().min(1),
  kind: partKind,
  ownership,
  /** Licence from a third party under which we hold the component; null where it is our own. */
  inboundLicenceId: z.string().nullable().default(null),
  statementId: z.string().nullable().default(null),
})
export type Component = z.infer<typeof component>
