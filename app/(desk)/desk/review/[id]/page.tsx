import { getLocale, getTranslations } from 'next-intl/server'
import { viewOf } from '@/app/_server/desk-article'
import { orNotFound } from '@/app/_server/or-not-found'
import { page } from '@/app/_server/page'
import { ReviewDesk } from '@/components/desk/review-desk'
import { articleDetail, intakeRevision, lastLook } from '@/db/articles'
import { compareContent } from '@/domain/article/compare'
import { citeStatement, clauseFor } from '@/domain/rights/statement'
import { lookAtArticle } from '@/usecases/look-at-article'
import { giveBack, publish, signOff } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('desk'))('review') }
}

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor } = await page('/desk/review/[id]')
  const { id } = await params
  const locale = await getLocale()
  const detail = await orNotFound(articleDetail(actor, id, Date.now()))
  const [asCame, seen] = await Promise.all([intakeRevision(id), lastLook(actor, id)])
  // What is on this screen counts as seen from now on; the comparison above it was made before.
  await lookAtArticle(actor, { id })
  const now = detail.article.content
  const clauses = Object.fromEntries(
    (
      [
        ['own', 'ownContent'],
        ['reprint', 'reprints'],
      ] as const
    ).flatMap(([key, rule]) => {
      const clause = clauseFor(detail.statement, rule)
      if (!clause) return []
      return [
        [
          key,
          {
            cite: citeStatement(detail.statement, rule),
            text: (locale === 'en' && clause.text.en) || clause.text['zh-CN'],
          },
        ],
      ]
    }),
  )
  return (
    <ReviewDesk
      article={viewOf(detail)}
      clauses={clauses}
      against={{
        look: seen && { diff: compareContent(seen.content, now), at: seen.at },
        live: detail.live && { diff: compareContent(detail.live.content, now), at: detail.live.at },
        intake: asCame && { diff: compareContent(asCame.content, now), at: asCame.at },
      }}
      whole={compareContent(now, now)}
      giveBack={giveBack}
      signOff={signOff}
      publish={publish}
    />
  )
}
