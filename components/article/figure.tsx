import type { FigureAttrs } from '@/domain/article/document'
import { figureSource } from '@/domain/article/nodes'

export interface FigureWords {
  /** Name of a table's scrolling box. */
  table: string
  /** In the place of a picture that nobody has brought in yet. */
  missing: string
  /** Link to a film where it cannot be played in the page. */
  video: string
}

/** A picture or film at full measure with caption and credit below. */
export function ArticleFigure({ figure, words }: { figure: FigureAttrs; words: FigureWords }) {
  const { caption, credit } = figure
  return (
    <figure id={`figure-${figure.id}`}>
      <Shown figure={figure} words={words} />
      {caption || credit ? (
        <figcaption>
          {caption}
          {caption && credit ? ' ' : null}
          {credit ? <span className="body-credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  )
}

function Shown({ figure, words }: { figure: FigureAttrs; words: FigureWords }) {
  if (!figureSource(figure.src)) return <p className="body-missing">{words.missing}</p>
  if (figure.kind === 'video')
    return (
      // biome-ignore lint/a11y/useMediaCaption: films come with their caption in the page; sound tracks have no file yet
      <video controls preload="metadata" src={figure.src} aria-label={figure.alt || figure.caption}>
        <a href={figure.src}>{words.video}</a>
      </video>
    )
  return (
    // biome-ignore lint/performance/noImgElement: next/image needs script in the browser, and reader pages have none
    <img
      src={figure.src}
      alt={figure.alt}
      decoding="async"
      loading="lazy"
      {...(figure.width && figure.height ? { width: figure.width, height: figure.height } : {})}
    />
  )
}
