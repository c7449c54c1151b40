import { getLocale, getTranslations } from 'next-intl/server'
import { viewOf } from '@/app/_server/desk-article'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { ArticleDesk } from '@/components/desk/article-desk'
import { ArticleHistory } from '@/components/desk/article-history'
import type { ClauseOf } from '@/components/desk/model'
import { articleDetail, listChannels } from '@/db/articles'
import { eventsOf } from '@/db/events'
import { listSources } from '@/db/sources'
import type { IntakeResult } from '@/domain/intake/result'
import { type ClauseRule, citeStatement, clauseFor, type StatementVersion } from '@/domain/rights/statement'
import { publish, recall, reload, revise, submit, withdraw } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('article') }
}

const clauseOf = (
  statement: StatementVersion,
  rule: ClauseRule['type'],
  locale: string,
): ClauseOf | undefined => {
  const clause = clauseFor(statement, rule)
  return clause
    ? {
        cite: citeStatement(statement, rule),
        text: (locale === 'en' && clause.text.en) || clause.text['zh-CN'],
      }
    : undefined
}

export default async function ArticlePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await page('/desk/articles/[id]')
  const { id } = await params
  const locale = await getLocale()
  const [detail, channels, sources, events] = await Promise.all([
    orNotFound(articleDetail(actor, id, Date.now())),
    listChannels(),
    listSources(),
    eventsOf('article', id),
  ])
  const clauses = Object.fromEntries(
    (
      [
        ['own', 'ownContent'],
        ['reprint', 'reprints'],
        ['reserve', 'reserve'],
      ] as const
    ).flatMap(([key, rule]) => {
      const found = clauseOf(detail.statement, rule, locale)
      return found ? [[key, found]] : []
    }),
  )
  return (
    <ArticleDesk
      initial={viewOf(detail)}
      channels={channels.map((one) => ({
        id: one.id,
        name: locale === 'en' ? one.name.en : one.name['zh-CN'],
      }))}
      sources={sources.map((one) => ({ id: one.id, name: one.name }))}
      clauses={clauses}
      deeds={{ submit, recall, publish, revise, withdraw }}
      reload={reload}
    >
      <ArticleHistory
        intake={
          detail.intake && {
            kind: detail.intake.kind,
            url: detail.intake.url,
            hash: detail.intake.blobHash,
            at: detail.intake.at,
            result: detail.intake.result as IntakeResult,
          }
        }
        events={events.map(({ seq, type, actorName, at, data }) => ({
          seq,
          type,
          actorName,
          at,
          data: JSON.parse(data),
        }))}
        reviews={detail.reviews.map(({ id: one, outcome, reason, byName, at }) => ({
          id: one,
          outcome,
          reason,
          byName,
          at,
        }))}
      />
    </ArticleDesk>
  )
}
