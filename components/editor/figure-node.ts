import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { FigureAttrs } from '@/domain/article/document'
import { figureSource } from '@/domain/article/nodes'
import { FigureView } from './figure-view'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: { insertFigure: (attrs: Pick<FigureAttrs, 'src'> & Partial<FigureAttrs>) => ReturnType }
  }
}

/** A picture's id is the part that rights name: it is given once and travels with the picture. */
export const newPartId = () => `fig-${crypto.randomUUID()}`

const blank = {
  kind: 'photo',
  alt: '',
  caption: '',
  credit: '',
  holder: null,
  ownershipClass: 'unknown',
  inboundLicenceId: null,
  width: null,
  height: null,
}

/** The `figure` of the document language: an atom whose words are attributes, edited in its own fields. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,

  addAttributes() {
    return Object.fromEntries(
      [['id', ''], ['src', ''], ...Object.entries(blank)].map(([name, value]) => [
        name,
        { default: value, rendered: false },
      ]),
    )
  },

  parseHTML() {
    return [
      {
        // Pictures in pasted HTML come in without rights: whose they are has to be said.
        tag: 'img[src]',
        getAttrs: (element) => {
          const src = element.getAttribute('src') ?? ''
          if (!figureSource(src)) return false
          return { ...blank, id: newPartId(), src, alt: element.getAttribute('alt')?.slice(0, 1000) ?? '' }
        },
      },
      {
        tag: 'figure[data-part]',
        getAttrs: (element) => {
          try {
            const attrs = JSON.parse(element.getAttribute('data-attrs') ?? '{}') as FigureAttrs
            // A copy is another part than its original.
            return { ...blank, ...attrs, id: newPartId() }
          } catch {
            return false
          }
        },
      },
    ]
  },

  renderHTML({ node, HTMLAttributes }) {
    return [
      'figure',
      mergeAttributes(HTMLAttributes, {
        'data-part': node.attrs.id,
        'data-attrs': JSON.stringify(node.attrs),
      }),
    ]
  },

  addNodeView() {
    return ReactNodeViewRenderer(FigureView)
  },

  addCommands() {
    return {
      insertFigure:
        (attrs) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { ...blank, id: newPartId(), ...attrs } }),
    }
  },
})
