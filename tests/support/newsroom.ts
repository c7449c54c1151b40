import { visibleArticle } from '@/db/articles'
import { transaction } from '@/db/client'
import { channels, siteSettings, sources, statementVersions, users } from '@/db/schema'
import type { Actor, Role } from '@/domain/account/actor'
import type { ArticleContent } from '@/domain/article/content'
import { textToDocument } from '@/domain/article/document'
import type { StatementVersion } from '@/domain/rights/statement'
import { hashOf, sha256 } from '@/lib/hash'
import { createArticle } from '@/usecases/create-article'
import { publishArticle } from '@/usecases/publish-article'
import { saveArticle } from '@/usecases/save-article'
import { signOffArticle } from '@/usecases/sign-off-article'
import { submitArticle } from '@/usecases/submit-article'

/** A small invented newsroom, written row by row, and its people as actors. */

export const CHANNEL = 'channel-news'
export const START = Date.parse('2026-11-01T08:00:00+08:00')

const clause = (id: string, text: string, rules: StatementVersion['clauses'][number]['rules']) => ({
  id,
  text: { 'zh-CN': text, en: `${id} in English` },
  sha256: sha256(text),
  rules,
})

export const statement: StatementVersion = {
  id: 'statement-1',
  version: 'v1',
  title: { 'zh-CN': '版权声明', en: 'Copyright statement' },
  profile: {
    host: '栖川广播电视台',
    operator: '栖川在线传媒有限公司',
    ownLabels: ['栖川在线'],
    datelinePatterns: ['栖川在线消息', '栖川在线报道', '栖川在线XX报道'],
    thirdPartyMarks: ['视觉河湾', '转自', '图片来源'],
    timeZone: 'Asia/Shanghai',
  },
  clauses: [
    clause('S1', '本网由栖川广播电视台主办,授权运营方独家经营。', [{ type: 'operator' }]),
    clause('S2', '注明“来源:栖川在线”的内容,未经书面授权不得使用。', [
      { type: 'reserve', uses: ['reprint', 'excerpt', 'copy'], otherUses: true },
    ]),
    clause('S3', '自有内容由运营方统一管理和授权。', [
      { type: 'ownContent' },
      {
        type: 'licensees',
        agreementRequired: true,
        creditTemplate: '来源:栖川在线',
        sublicensing: 'none',
        costHeads: ['律师费', '公证费'],
      },
    ]),
    clause('S4', '注明其他来源的作品均为转载。', [
      {
        type: 'reprints',
        disclaimer: { 'zh-CN': '转载不代表赞同其观点。', en: 'A reprint is no endorsement.' },
      },
    ]),
    clause('S5', '请在三十日内联系。', [{ type: 'contact', days: 30 }]),
  ],
  effectiveFrom: Date.parse('2026-01-01T00:00:00+08:00'),
  supersedes: null,
}

export const person = (id: string, name: string, ...roles: Role[]): Actor => ({
  id,
  name,
  roles,
  organisationId: null,
})

export const people = {
  writer: person('user-writer', '沈禾', 'editor'),
  second: person('user-second', '罗一宁', 'editor'),
  reviewer: person('user-reviewer', '周砚', 'reviewer'),
  both: person('user-both', '贺岚', 'reviewer', 'editor'),
  rights: person('user-rights', '顾清', 'rights'),
  rightsToo: person('user-rights-too', '谢临', 'rights'),
  admin: person('user-admin', '方知', 'admin'),
}

/** Rows that every desk use case rests on. */
export async function aNewsroom(): Promise<void> {
  await transaction(async (tx) => {
    await tx.insert(siteSettings).values({
      id: 'site',
      version: 1,
      settings: {
        name: { 'zh-CN': '栖川在线', en: 'Qichuan Online' },
        letterNumber: '栖在授〔{year}〕{number}号',
        contactEmail: 'rights@qichuan.example',
        approvedSourcesOnly: false,
        demo: false,
      },
    })
    await tx.insert(statementVersions).values({
      id: statement.id,
      version: statement.version,
      doc: statement,
      hash: hashOf(statement),
      effectiveFrom: statement.effectiveFrom,
      createdAt: START,
    })
    await tx
      .insert(channels)
      .values({ id: CHANNEL, slug: 'news', name: { 'zh-CN': '要闻', en: 'News' }, position: 1 })
    for (const [id, name] of [
      ['source-own', '栖川在线'],
      ['source-other', '北渚日报'],
    ] as const)
      await tx.insert(sources).values({
        id,
        name,
        aliases: [],
        domains: [],
        kind: id === 'source-own' ? 'own' : 'media',
        homepage: null,
        contact: id === 'source-own' ? null : 'copyright@beizhu.example',
        version: 1,
        createdAt: START,
      })
    for (const one of Object.values(people))
      await tx.insert(users).values({
        id: one.id,
        email: `${one.id}@qichuan.example`,
        name: one.name,
        passwordHash: null,
        roles: [...one.roles],
        organisationId: null,
        locale: 'zh-CN',
        state: 'active',
        demo: false,
        version: 1,
        createdAt: START,
      })
  })
}

/** Own content with the site's dateline unless told otherwise. */
export const aContent = (over: Partial<ArticleContent> = {}): ArticleContent => ({
  title: '栖川老码头改造一期开放',
  summary: '',
  source: '栖川在线',
  sourceId: 'source-own',
  originalUrl: '',
  originalTitle: '',
  authors: [{ name: '沈禾', role: '记者' }],
  language: 'zh-CN',
  channelId: CHANNEL,
  factOnly: false,
  body: textToDocument('栖川在线消息:老码头改造一期今天向市民开放。\n步道全长两公里,夜间照明同步启用。'),
  ...over,
})

export const aReprint = (over: Partial<ArticleContent> = {}) =>
  aContent({
    title: '北渚港九月吞吐量创新高',
    source: '北渚日报',
    sourceId: 'source-other',
    originalTitle: '北渚港九月吞吐量创新高',
    authors: [{ name: '陆川', role: '通讯员' }],
    body: textToDocument('北渚港九月完成吞吐量三百万吨。\n港方表示四季度仍将增长。'),
    ...over,
  })

export const articleById = (id: string) => visibleArticle(people.writer, id)

/** A draft of `writer` with content. */
export async function aDraft(content = aContent(), writer = people.writer, at = START) {
  const blank = await createArticle(writer, { channelId: CHANNEL }, at)
  return saveArticle(writer, { id: blank.id, version: blank.version, content }, at + 1)
}

export async function inReview(content = aContent(), writer = people.writer, at = START) {
  const draft = await aDraft(content, writer, at)
  return submitArticle(people.writer, { id: draft.id, version: draft.version }, at + 2)
}

export async function signedOff(content = aContent(), writer = people.writer, at = START) {
  const waiting = await inReview(content, writer, at)
  return signOffArticle(
    people.reviewer,
    { id: waiting.id, version: waiting.version, contentHash: waiting.contentHash },
    at + 3,
  )
}

export async function aPublished(content = aContent(), writer = people.writer, at = START) {
  const ready = await signedOff(content, writer, at)
  return publishArticle(people.reviewer, { id: ready.id, version: ready.version }, at + 4)
}
