import { z } from 'zod'
import { useType } from './statement'

/** What a request asks for and a grant allows. The same words serve inbound licences, with us as licensee. */

export const partKinds = ['headline', 'body', 'photo', 'video', 'graphic', 'quote', 'embed'] as const
export const partKind = z.enum(partKinds)
export type PartKind = z.infer<typeof partKind>

export const channelKinds = [
  'web',
  'app',
  'wechat',
  'weibo',
  'video',
  'print',
  'broadcast',
  'api',
  'internal',
] as const
export const channelKind = z.enum(channelKinds)
export type ChannelKind = z.infer<typeof channelKind>

/** Where the copy appears: `web` names a host, the others an account, title or system. */
export const channel = z.object({
  kind: channelKind,
  /** Host name for `web`, account or title otherwise. */
  address: z.string().trim().min(1).max(253),
  /** Whether hosts below `address` are meant too; null: not declared. */
  subdomains: z.boolean().nullable().default(false),
})
export type Channel = z.infer<typeof channel>

/**
 * ISO 3166-1 alpha-2 codes, `*` for the world, or a UN M.49 region (`142` Asia). CN means the mainland alone:
 * HK, MO and TW are always said. `unknown` is an audience that nobody declared.
 */
export const territory = z.object({
  include: z.array(z.string().min(1)).min(1),
  exclude: z.array(z.string()).default([]),
})
export type Territory = z.infer<typeof territory>

/** `from` inclusive, `to` exclusive, both UTC ms. `keepOnline`: whether copies published in the term may stay. */
export const term = z
  .object({
    from: z.number(),
    to: z.number(),
    keepOnline: z.boolean().default(false),
    /** Last instant (exclusive) at which new copies may be put up, where it comes before `to`. */
    publishUntil: z.number().optional(),
  })
  .refine((one) => one.from < one.to, { message: 'term ends before it begins' })
export type Term = z.infer<typeof term>

export const excerptLimit = z.object({
  maxChars: z.int().positive().nullable().default(null),
  maxPercent: z.number().positive().max(100).nullable().default(null),
  /** Whether several excerpts by one licensee from one item add up. */
  cumulative: z.boolean().default(true),
})

export const use = z.object({
  type: useType,
  modification: z.enum(['none', 'format', 'headline', 'abridge', 'adapt']).default('none'),
  excerpt: excerptLimit.nullable().default(null),
})
export type Use = z.infer<typeof use>

export const quantity = z.object({
  /** Number of deliveries that the grant allows in all; null: not limited. */
  deliveries: z.int().positive().nullable().default(null),
})
export type Quantity = z.infer<typeof quantity>

export const exclusivity = z.object({
  kind: z.enum(['none', 'sole', 'exclusive', 'first']).default('none'),
  /** Whether the owner itself may go on; 实施条例 24: silent means not. */
  ownerReserved: z.boolean().default(false),
})

export const credit = z.object({
  /** Text that the copy must carry, `来源：国际在线`. */
  template: z.string().min(1),
  author: z.boolean().default(true),
  title: z.boolean().default(true),
  link: z.boolean().default(false),
})
export type Credit = z.infer<typeof credit>

export const scope = z.object({
  uses: z.array(use).min(1),
  channels: z.array(channel).min(1),
  territory,
  term,
  /** BCP 47 tags in which the copy may appear. */
  languages: z.array(z.string().min(2)).min(1).default(['zh-CN']),
  quantity: quantity.default({ deliveries: null }),
  exclusivity: exclusivity.default({ kind: 'none', ownerReserved: false }),
  credit,
  /** Kinds of component that are covered; a photo outside them is stripped. */
  partKinds: z.array(partKind).min(1).default(['headline', 'body', 'photo', 'graphic', 'quote']),
  /** Refuse the whole where one component must be refused, in place of stripping it. */
  allOrNothing: z.boolean().default(false),
  sublicensing: z.enum(['none', 'named']).default('none'),
})
export type Scope = z.infer<typeof scope>
