import type { Block, CellNode } from '@/domain/article/nodes'
import type { SeedFigure } from './types'

/** Short words for writing bodies as data. */

export const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })

export const h2 = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
})

const items = (texts: readonly string[]) =>
  texts.map((text) => ({ type: 'listItem' as const, content: [p(text)] }))

export const ul = (...texts: string[]): Block => ({ type: 'bulletList', content: items(texts) })

export const ol = (...texts: string[]): Block => ({
  type: 'orderedList',
  attrs: { start: 1, type: null },
  content: items(texts),
})

export const quote = (...texts: string[]): Block => ({ type: 'blockquote', content: texts.map(p) })

/** A table whose first row heads its columns; numbers stand right from the second column on. */
export const table = (...rows: string[][]): Block => ({
  type: 'table',
  content: rows.map((cells, row) => ({
    type: 'tableRow',
    content: cells.map(
      (text, column): CellNode => ({
        type: row === 0 ? 'tableHeader' : 'tableCell',
        attrs: { colspan: 1, rowspan: 1, colwidth: null, align: column > 0 ? 'right' : null },
        content: [p(text)],
      }),
    ),
  })),
})

type FigureWords = Pick<SeedFigure, 'motif' | 'id' | 'alt' | 'caption' | 'credit'>

/** A photo that one of the site's own reporters took. */
export const ownPhoto = (words: FigureWords): SeedFigure => ({
  type: 'picture',
  kind: 'photo',
  ownershipClass: 'own',
  holder: null,
  licence: null,
  ...words,
})

/** A chart or drawing made by the site. */
export const ownGraphic = (words: FigureWords): SeedFigure => ({ ...ownPhoto(words), kind: 'graphic' })

/** A photo held from someone else, under the inbound licence of that number; null: nobody has said yet. */
export const boughtPhoto = (
  words: FigureWords & { holder: string | null; licence: string | null },
): SeedFigure => ({
  ...ownPhoto(words),
  ownershipClass: 'third_party',
  holder: words.holder,
  licence: words.licence,
})
