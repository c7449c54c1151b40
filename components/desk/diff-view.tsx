'use client'

import { useTranslations } from 'next-intl'
import type { BlockDiff, ContentDiff } from '@/domain/article/compare'
import type { DiffRun } from '@/lib/text-diff'
import classes from './desk.module.css'

/** A comparison is drawn anew as a whole, so that its parts are told apart by their place alone. */
const keyed = <T,>(parts: readonly T[]): [string, T][] => parts.map((part, at) => [String(at), part])

/** A text with what came and went marked by sign, colour and element, so that it reads in print and by ear. */
export function Runs({ runs }: { runs: readonly DiffRun[] }) {
  return keyed(runs).map(([key, run]) => {
    if (run.kind === 'added') return <ins key={key}>{run.text}</ins>
    if (run.kind === 'removed') return <del key={key}>{run.text}</del>
    return <span key={key}>{run.text}</span>
  })
}

const SIGN = { same: '', added: '+', removed: '−', changed: '~' } as const

/** What changed, field by field and block by block. `onlyChanges` leaves out what stayed. */
export function DiffView({ diff, onlyChanges = false }: { diff: ContentDiff; onlyChanges?: boolean }) {
  const t = useTranslations('article')
  const blocks = diff.blocks.filter((one) => !onlyChanges || one.change !== 'same')
  if (diff.fields.length === 0 && diff.blocks.every((one) => one.change === 'same') && onlyChanges)
    return <p>{t('diff.none')}</p>
  return (
    <div className={classes.diff}>
      {diff.fields.length > 0 && (
        <dl className={classes.diffField}>
          {diff.fields.map((one) => (
            <div key={one.field}>
              <dt>{t(`field.${one.field}`)}</dt>
              <dd>
                <Runs runs={one.runs} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {keyed(blocks).map(([key, one]) => (
        <Block key={key} block={one} />
      ))}
    </div>
  )
}

function Block({ block }: { block: BlockDiff }) {
  const t = useTranslations('article')
  return (
    <div className={classes.diffBlock} data-change={block.change}>
      <span className={classes.diffSign} role="img" aria-label={t(`diff.${block.change}`)}>
        {SIGN[block.change]}
      </span>
      <div className={block.kind === 'heading' ? classes.heading : undefined}>
        {block.figure ? (
          <figure style={{ margin: 0 }}>
            {block.figure.src ? (
              // biome-ignore lint/performance/noImgElement: a preview of our own media
              <img
                src={block.figure.src}
                alt={block.figure.alt}
                style={{ maxWidth: '100%', maxHeight: 240 }}
              />
            ) : (
              <em>{t('figure.missing')}</em>
            )}
            <figcaption>
              <Runs runs={block.runs} />
              {block.figure.credit && ` (${block.figure.credit})`}
            </figcaption>
          </figure>
        ) : block.kind === 'rule' ? (
          <hr />
        ) : (
          <Runs runs={block.runs} />
        )}
      </div>
    </div>
  )
}
