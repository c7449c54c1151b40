import { Fragment, type ReactNode } from 'react'
import type { Block, CellNode, Doc, Inline, Mark } from '@/domain/article/document'
import { linkAddress } from '@/domain/article/nodes'
import { ArticleFigure, type FigureWords } from './figure'

export type BodyWords = FigureWords

/**
 * A body as elements, from the document language alone: what it does not know is not drawn, and text is only ever
 * text. Used by the reader's page and by the desk's preview; classes begin with `body-`, styles belong to the page.
 */
export function ArticleBody({ doc, words }: { doc: Doc; words: BodyWords }) {
  return <div className="body">{blocks(doc.content, words)}</div>
}

// Positions are stable keys here: a document is drawn once, from top to bottom.
const blocks = (content: readonly Block[], words: BodyWords): ReactNode[] =>
  content.map((one, at) => <BlockNode key={String(at)} block={one} words={words} />)

function BlockNode({ block, words }: { block: Block; words: BodyWords }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? <p>{inlines(block.content)}</p> : null
    case 'heading': {
      const Heading = `h${block.attrs.level}` as const
      return <Heading>{inlines(block.content ?? [])}</Heading>
    }
    case 'bulletList':
      return <ul>{items(block.content, words)}</ul>
    case 'orderedList':
      return (
        <ol start={block.attrs.start} {...(block.attrs.type ? { type: block.attrs.type } : {})}>
          {items(block.content, words)}
        </ol>
      )
    case 'blockquote':
      return <blockquote>{blocks(block.content, words)}</blockquote>
    case 'horizontalRule':
      return <hr />
    case 'table':
      return <BodyTable rows={block.content} words={words} />
    case 'figure':
      return <ArticleFigure figure={block.attrs} words={words} />
    default:
      return null
  }
}

const items = (content: readonly { content: Block[] }[], words: BodyWords): ReactNode[] =>
  content.map((item, at) => <li key={String(at)}>{blocks(item.content, words)}</li>)

function BodyTable({ rows, words }: { rows: readonly { content: CellNode[] }[]; words: BodyWords }) {
  return (
    // A wide table scrolls in its own box; the box takes focus so that the keyboard can scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section className="body-table" tabIndex={0} aria-label={words.table}>
      <table>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(at)}>
              {row.content.map((cell, column) => (
                <Cell key={String(column)} cell={cell} heads={at === 0 ? 'col' : 'row'} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, heads, words }: { cell: CellNode; heads: 'col' | 'row'; words: BodyWords }) {
  const { colspan, rowspan, align } = cell.attrs
  const attributes = {
    ...(colspan > 1 ? { colSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    // A class and no style attribute: the page's policy allows no inline style.
    ...(align ? { className: `body-${align}` } : {}),
  }
  const content = blocks(cell.content, words)
  return cell.type === 'tableHeader' ? (
    <th scope={heads} {...attributes}>
      {content}
    </th>
  ) : (
    <td {...attributes}>{content}</td>
  )
}

const inlines = (content: readonly Inline[]): ReactNode[] =>
  content.map((one, at) => {
    const key = String(at)
    if (one.type === 'hardBreak') return <br key={key} />
    if (one.type !== 'text') return null
    const node = (one.marks ?? []).reduce<ReactNode>(marked, one.text)
    return <Fragment key={key}>{node}</Fragment>
  })

function marked(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'link':
      return linkAddress(mark.attrs.href) ? (
        <a
          href={mark.attrs.href}
          rel="noopener noreferrer"
          {...(mark.attrs.title ? { title: mark.attrs.title } : {})}
        >
          {inner}
        </a>
      ) : (
        inner
      )
    default:
      return inner
  }
}
