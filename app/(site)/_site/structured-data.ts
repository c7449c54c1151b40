import type { PublicArticle } from '@/db/site'
import { figuresOf } from '@/domain/article/document'
import { linkAddress } from '@/domain/article/nodes'
import { clauseFor, ruleOf, type StatementVersion } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { machineTime } from './times'

/** JSON that cannot end the script element or open a comment in it, whatever a title says. */
export const dataForScript = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const absolute = (address: string) => (address.startsWith('/') ? env.siteUrl + address : address)
const organisation = (name: string) => ({ '@type': 'Organization', name })
const person = (name: string) => ({ '@type': 'Person', name })

/**
 * schema.org NewsArticle. It never offers more than the engine would: licence and its page stand only at own content,
 * a reprint names what it is based on, and of a component whose owner is open nothing is said.
 */
export function newsArticle(article: PublicArticle, statement: StatementVersion | null): object {
  const { content } = article
  const address = `${env.siteUrl}/a/${encodeURIComponent(article.number)}`
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    url: address,
    identifier: article.number,
    headline: content.title,
    ...(content.summary ? { description: content.summary } : {}),
    inLanguage: content.language,
    isAccessibleForFree: true,
    datePublished: machineTime(article.firstPublishedAt),
    dateModified: machineTime(article.lastPublishedAt),
    ...(article.channel ? { articleSection: article.channel.name['zh-CN'] } : {}),
    ...(content.authors.length > 0 ? { author: content.authors.map(({ name }) => person(name)) } : {}),
    editor: [person(article.editorName), person(article.responsibleEditorName)],
    ...(statement ? { publisher: organisation(statement.profile.host) } : {}),
    ...pictures(article),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ at, text }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: machineTime(at),
          })),
        }
      : {}),
    ...rights(article, statement),
  }
}

function rights(article: PublicArticle, statement: StatementVersion | null): object {
  const { content, ownership } = article
  const terms = (type: Parameters<typeof clauseFor>[1]) => {
    const clause = statement ? clauseFor(statement, type) : null
    return statement && clause ? `${env.siteUrl}/statement/${statement.version}#${clause.id}` : null
  }
  const usage = (address: string | null) => (address ? { usageInfo: address } : {})
  const credit = statement ? ruleOf(statement, 'licensees')?.creditTemplate : undefined
  if (ownership === 'own') {
    if (!statement) return {}
    const notice = clauseFor(statement, 'reserve')
    return {
      license: `${env.siteUrl}/statement/${statement.version}`,
      ...usage(terms('reserve')),
      acquireLicensePage: `${env.siteUrl}/licensing`,
      copyrightHolder: organisation(statement.profile.host),
      copyrightYear: Number(machineTime(article.firstPublishedAt).slice(0, 4)),
      ...(notice ? { copyrightNotice: notice.text['zh-CN'] } : {}),
      ...(credit ? { creditText: credit } : {}),
    }
  }
  if (ownership === 'third_party') {
    const original = linkAddress(content.originalUrl) ? content.originalUrl : null
    const name = content.originalTitle || content.title
    return {
      ...usage(terms('reprints')),
      ...(content.source
        ? { copyrightHolder: organisation(content.source), creditText: `来源：${content.source}` }
        : {}),
      isBasedOn: {
        '@type': 'CreativeWork',
        name,
        ...(original ? { url: original } : {}),
        ...(content.source ? { publisher: organisation(content.source) } : {}),
      },
    }
  }
  if (ownership === 'fact_only') return credit ? { creditText: credit } : {}
  return usage(terms('reprints'))
}

function pictures(article: PublicArticle): object {
  const shown = figuresOf(article.content.body).filter((one) => one.src !== '' && one.kind !== 'video')
  if (shown.length === 0) return {}
  return {
    image: shown.map((one) => ({
      '@type': 'ImageObject',
      contentUrl: absolute(one.src),
      ...(one.caption ? { caption: one.caption } : {}),
      ...(one.credit ? { creditText: one.credit } : {}),
      ...(one.holder ? { copyrightHolder: { name: one.holder } } : {}),
      ...(one.width && one.height ? { width: one.width, height: one.height } : {}),
    })),
  }
}
