'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RightsChip } from '@/components/ui/rights-chip'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { ArticleState, LiveState } from '@/domain/article/transitions'
import type { Ownership } from '@/domain/rights/ownership'
import type { PartKind } from '@/domain/rights/scope'
import type { ResolveProps } from './dispute-model'
import classes from './office.module.css'
import { ResolveButton } from './resolve-button'

export interface OpenPart {
  part: string
  kind: PartKind
  ownership: Ownership
  shown: string
  src: string | null
  credit: string
}

export interface Dispute {
  articleId: string
  number: string
  title: string
  source: string
  state: ArticleState
  liveState: LiveState
  editorName: string
  updatedAt: number
  open: OpenPart[]
  resolved: {
    part: string
    class: Ownership['class']
    holder: string | null
    evidence: string
    byName: string
    at: number
  }[]
}

/** What nobody has decided yet, article by article, each part with what there is to go by. */
export function DisputeList({ disputes, ...how }: ResolveProps & { disputes: readonly Dispute[] }) {
  const t = useTranslations('office.disputes')
  return (
    <ul className={classes.items}>
      {disputes.map((one) => (
        <li key={one.articleId}>
          <div className={classes.itemTitle}>
            <Link href={`/desk/articles/${one.articleId}`}>{one.title || t('untitled')}</Link>
            <small>
              {one.number} · <StateChip noun="article" state={one.state} /> ·{' '}
              {t('source', { source: one.source || t('noSource') })} · {t('editor', { name: one.editorName })}{' '}
              · <Time at={one.updatedAt} />
            </small>
          </div>
          {one.open.map((part) => (
            <OpenPartView key={part.part} dispute={one} part={part} {...how} />
          ))}
          {one.resolved.length > 0 ? (
            <details className={classes.more}>
              <summary>{t('resolved', { n: one.resolved.length })}</summary>
              <ul className={classes.talk}>
                {one.resolved.map((past) => (
                  <li key={`${past.part}${past.at}`}>
                    <div className={classes.by}>
                      <RightsChip right={past.class} holder={past.holder} />
                      <span>{past.byName}</span>
                      <Time at={past.at} />
                    </div>
                    <p>{past.evidence}</p>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function OpenPartView({ dispute, part, ...how }: ResolveProps & { dispute: Dispute; part: OpenPart }) {
  const t = useTranslations('office.disputes')
  const name = t(`kind.${part.kind}`)
  return (
    <section className={classes.part} aria-label={`${dispute.title} · ${name}`}>
      <h2>
        {name} <RightsChip right={part.ownership.class} holder={part.ownership.holder} />
      </h2>
      <p className={classes.by}>{t(`rule.${part.ownership.rule}`)}</p>
      {part.shown ? <p className={classes.quote}>{part.shown}</p> : null}
      {part.credit ? <p className={classes.by}>{t('credit', { credit: part.credit })}</p> : null}
      {/* biome-ignore lint/performance/noImgElement: pictures are served by our own media route in their own size */}
      {part.src ? <img className={classes.thumb} src={part.src} alt={part.shown} loading="lazy" /> : null}
      <ResolveButton
        title={dispute.title}
        articleId={dispute.articleId}
        part={part.part}
        name={name}
        {...how}
      />
    </section>
  )
}
