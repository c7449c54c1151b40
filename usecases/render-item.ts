import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { EngineView } from '@/db/decision-state'
import { toHtml } from '@/domain/article/renditions/html'
import { toNinjs } from '@/domain/article/renditions/ninjs'
import type { RenditionOptions, RenditionSource, RenditionWords } from '@/domain/article/renditions/source'
import { toText } from '@/domain/article/renditions/text'
import { describeScope } from '@/domain/licensing/describe-scope'
import type { Decision } from '@/domain/rights/decision'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/locale'
import { legalDate } from '@/lib/time'
import { loadMessages } from '@/messages/load'

export const formats = ['html', 'text', 'ninjs'] as const
export type Format = (typeof formats)[number]

export interface Rendered {
  bytes: Uint8Array
  contentType: string
  fileName: string
}

const kinds: Record<Format, { contentType: string; ending: string }> = {
  html: { contentType: 'text/html; charset=utf-8', ending: 'html' },
  text: { contentType: 'text/plain; charset=utf-8', ending: 'txt' },
  ninjs: { contentType: 'application/json; charset=utf-8', ending: 'ninjs.json' },
}

/**
 * The licensed copy in one format: the parts that the decision permits, with the credit line as duty, and a placeholder
 * where a picture is not covered. The same publication and decision give the same bytes.
 */
export async function renderItem(view: EngineView, decision: Decision, format: Format): Promise<Rendered> {
  const source = sourceOf(view, decision)
  const options = optionsOf(view, decision, source.language)
  const { contentType, ending } = kinds[format]
  const text =
    format === 'html'
      ? toHtml(source, options).document
      : format === 'text'
        ? toText(source, options)
        : JSON.stringify(toNinjs(source, options), null, 2)
  return { bytes: new TextEncoder().encode(text), contentType, fileName: `${source.number}.${ending}` }
}

const grantOf = (view: EngineView, decision: Decision) => {
  const grant = view.state.grants.find((one) => one.id === decision.grantId)
  if (!grant) throw new Error('a copy is made under a grant')
  return grant
}

const wordsLocale = (language: string): Locale => (language.startsWith('zh') ? 'zh-CN' : 'en')

function sourceOf(view: EngineView, decision: Decision): RenditionSource {
  const { item, state } = view
  const { publication } = item
  if (!publication) throw new Error('only what was published is delivered')
  const grant = grantOf(view, decision)
  const statement = state.statements.find((one) => one.id === publication.statementId) ?? state.statements[0]
  const holder = statement?.profile.operator ?? ''
  const content = publication.content
  const locale = wordsLocale(content.language)
  const publishedAt = item.publishedAt ?? publication.at
  return {
    number: item.number,
    url: `${env.siteUrl}/a/${item.number}`,
    version: publication.seq,
    title: content.title,
    summary: content.summary,
    authors: content.authors,
    source: content.source,
    editor: publication.editorName,
    responsibleEditor: publication.responsibleEditorName,
    publishedAt,
    updatedAt: publication.at,
    timeZone: env.timeZone,
    language: content.language,
    channel: view.item.channelName,
    body: content.body,
    copyrightHolder: holder,
    copyrightNotice: `© ${legalDate(publishedAt, env.timeZone).slice(0, 4)} ${holder}`,
    usageTerms: `${grant.number}: ${describeScope(grant.scope, locale, env.timeZone).sentence}`,
  }
}

function optionsOf(view: EngineView, decision: Decision, language: string): RenditionOptions {
  const grant = grantOf(view, decision)
  const credit = decision.duties.find((one) => one.action === 'attribute')?.text
  return {
    parts: new Set(decision.components.filter((one) => one.outcome === 'permit').map((one) => one.part)),
    creditLine: credit ?? grant.scope.credit.template,
    words: wordsIn(wordsLocale(language)),
    siteUrl: env.siteUrl,
    rights: { href: `${env.siteUrl}/verify/${encodeURIComponent(grant.number)}` },
  }
}

function wordsIn(locale: Locale): RenditionWords {
  const translate = createTranslator({ locale, messages: loadMessages(locale), namespace: 'letter' })
  const word = (key: string) => translate(key as never)
  return {
    placeholder: {
      photo: word('placeholder.photo'),
      graphic: word('placeholder.graphic'),
      video: word('placeholder.video'),
    },
    label: {
      source: word('rendition.source'),
      author: word('rendition.author'),
      editor: word('rendition.editor'),
      responsibleEditor: word('rendition.responsibleEditor'),
      published: word('rendition.published'),
      updated: word('rendition.updated'),
      original: word('rendition.original'),
      credit: word('rendition.credit'),
      usage: word('rendition.usage'),
    },
  }
}
