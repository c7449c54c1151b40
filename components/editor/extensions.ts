import { TableKit } from '@tiptap/extension-table'
import { CharacterCount, Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import { linkAddress } from '@/domain/article/nodes'
import { Figure } from './figure-node'

/** The editor's schema: exactly the document language of `domain/article/nodes.ts`. */
export const editorExtensions = (placeholder: string) => [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, isAllowedUri: (uri) => linkAddress(uri ?? '') },
  }),
  TableKit.configure({ table: { resizable: false } }),
  Figure,
  Placeholder.configure({ placeholder }),
  CharacterCount,
]
