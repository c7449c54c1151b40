'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ClauseTexts, DecisionView } from '@/components/rights/decision-view'
import { OutcomeChip } from '@/components/rights/outcome-chip'
import { StateChip } from '@/components/ui/state-chip'
import { permits } from '@/domain/rights/decision'
import classes from './office.module.css'
import type { AskedItem } from './request-model'

interface Props {
  items: readonly AskedItem[]
  texts: ClauseTexts
  /** Ids of the items that are to be granted; null where there is nothing to choose. */
  chosen: ReadonlySet<string> | null
  onChoose: (articleId: string, chosen: boolean) => void
}

/** Each item with what the engine says of it now, and beside it what it said when the request was sent. */
export function AskedItems({ items, texts, chosen, onChoose }: Props) {
  const t = useTranslations('office.request')
  return (
    <ul className={classes.items}>
      {items.map((item) => (
        <li key={item.articleId}>
          <div className={classes.itemHead}>
            {chosen ? (
              <Checkbox
                size="sm"
                mt={2}
                aria-label={t('choose', { title: item.title })}
                checked={chosen.has(item.articleId)}
                disabled={!permits(item.now)}
                onChange={(event) => onChoose(item.articleId, event.currentTarget.checked)}
              />
            ) : null}
            <div className={classes.itemTitle}>
              <a href={`/a/${encodeURIComponent(item.number)}`}>{item.title}</a>
              <small>
                {item.number} · <StateChip noun="live" state={item.liveState} />
              </small>
            </div>
          </div>
          <div className={classes.answers}>
            <div>
              <h3 className={classes.when}>{t('now')}</h3>
              <DecisionView decision={item.now} texts={texts} />
            </div>
            <div>
              <h3 className={classes.when}>{t('sent')}</h3>
              <OutcomeChip outcome={item.sent.outcome} />{' '}
              {item.sent.outcome === item.now.outcome ? null : (
                <span className={classes.changed}>{t('changed')}</span>
              )}
              <details className={classes.more}>
                <summary>{t('sentWhy')}</summary>
                <DecisionView decision={item.sent} texts={texts} bare />
              </details>
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
