import { z } from 'zod'
import { parseDocument } from './document'
import type { Doc } from './nodes'

/** Everything that is reviewed, signed off and published: the sign-off is bound to the hash of exactly this. */

export const author = z.object({
  name: z.string().trim().min(1).max(80),
  /** As printed before the name: 记者, 通讯员, 大众日报通讯员; empty for a bare byline. */
  role: z.string().trim().max(80).default(''),
})
export type Author = z.infer<typeof author>

const line = (max: number) => z.string().trim().max(max)

export const articleContent = z.object({
  title: line(200),
  summary: line(500).default(''),
  /** 来源 as it is printed; empty: not yet said. */
  source: line(100).default(''),
  /** The entry of the registry that `source` was taken from. */
  sourceId: z.string().nullable().default(null),
  /** Of a reprint: where it first stood, under which title. */
  originalUrl: z.union([z.url({ protocol: /^https?$/ }), z.literal('')]).default(''),
  originalTitle: line(200).default(''),
  authors: z.array(author).max(20).default([]),
  language: z.string().min(2).max(35).default('zh-CN'),
  channelId: z.string().min(1),
  /** 单纯事实消息: nothing is claimed. Set by the desk, shown with its reason. */
  factOnly: z.boolean().default(false),
  body: z.unknown().transform((value): Doc => parseDocument(value)),
})
export type ArticleContent = z.output<typeof articleContent>

/** A body that holds nothing yet. */
export const emptyBody: Doc = { type: 'doc', content: [{ type: 'paragraph' }] }
