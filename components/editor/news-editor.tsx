'use client'

import { RichTextEditor } from '@mantine/tiptap'
import { IconPhotoPlus, IconTable, IconTablePlus, IconTableRow } from '@tabler/icons-react'
import { type Editor, useEditor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Doc } from '@/domain/article/document'
import classes from './editor.module.css'
import { editorExtensions } from './extensions'
import { uploadPicture } from './upload'

interface Props {
  initial: Doc
  editable: boolean
  onChange: () => void
  onReady: (editor: Editor) => void
  /** Says what went wrong with a picture that was dropped or pasted. */
  onProblem: (message: string) => void
}

/** The body of an article. Pictures come in by button, by drop and by paste; their bytes go to the media route at once. */
export function NewsEditor({ initial, editable, onChange, onReady, onProblem }: Props) {
  const t = useTranslations('article.editor')
  const picker = useRef<HTMLInputElement>(null)
  const take = (files: Iterable<File> | null | undefined): boolean => {
    const pictures = [...(files ?? [])].filter((file) => file.type.startsWith('image/'))
    if (pictures.length === 0) return false
    void insert(pictures)
    return true
  }
  const editor = useEditor({
    extensions: editorExtensions(t('placeholder')),
    content: initial,
    editable,
    immediatelyRender: false,
    // Its style element would be refused by the page's policy; what it says stands in editor.module.css.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': t('label'),
        role: 'textbox',
        'aria-multiline': 'true',
        lang: 'zh-CN',
        spellcheck: 'false',
      },
      handlePaste: (_, event) => take(event.clipboardData?.files),
      handleDrop: (_, event) => take(event.dataTransfer?.files),
    },
    onCreate: ({ editor: made }) => onReady(made),
    onUpdate: onChange,
  })

  async function insert(files: readonly File[]) {
    for (const file of files) {
      const kept = await uploadPicture(file)
      if (kept.ok)
        editor?.chain().focus().insertFigure({ src: kept.src, width: kept.width, height: kept.height }).run()
      else onProblem(`${file.name}: ${kept.message}`)
    }
  }

  const labels = Object.fromEntries(
    (
      [
        'bold',
        'italic',
        'underline',
        'strike',
        'clearFormatting',
        'link',
        'unlink',
        'bulletList',
        'orderedList',
        'blockquote',
        'h2',
        'h3',
        'h4',
        'hr',
        'undo',
        'redo',
        'linkEditorInputLabel',
        'linkEditorInputPlaceholder',
        'linkEditorExternalLink',
        'linkEditorInternalLink',
        'linkEditorSave',
      ] as const
    ).map((name) => [`${name}${name.startsWith('linkEditor') ? '' : 'ControlLabel'}`, t(name)]),
  )

  return (
    <RichTextEditor
      editor={editor}
      classNames={{ root: classes.root ?? '', content: classes.content ?? '' }}
      labels={labels}
      variant="subtle"
    >
      {editable && (
        <RichTextEditor.Toolbar sticky stickyOffset="var(--app-shell-header-height, 48px)">
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.H2 />
            <RichTextEditor.H3 />
            <RichTextEditor.H4 />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Underline />
            <RichTextEditor.Strikethrough />
            <RichTextEditor.ClearFormatting />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
            <RichTextEditor.Hr />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Control
              aria-label={t('picture')}
              title={t('picture')}
              onClick={() => picker.current?.click()}
            >
              <IconPhotoPlus size={16} />
            </RichTextEditor.Control>
            <RichTextEditor.Control
              aria-label={t('table')}
              title={t('table')}
              onClick={() =>
                editor?.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
              }
            >
              <IconTablePlus size={16} />
            </RichTextEditor.Control>
            <RichTextEditor.Control
              aria-label={t('tableRow')}
              title={t('tableRow')}
              onClick={() => editor?.chain().focus().addRowAfter().run()}
            >
              <IconTableRow size={16} />
            </RichTextEditor.Control>
            <RichTextEditor.Control
              aria-label={t('tableRemove')}
              title={t('tableRemove')}
              onClick={() => editor?.chain().focus().deleteTable().run()}
            >
              <IconTable size={16} stroke={1} />
            </RichTextEditor.Control>
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Undo />
            <RichTextEditor.Redo />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
      )}
      <RichTextEditor.Content />
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif"
        onChange={(event) => {
          void insert([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </RichTextEditor>
  )
}

export type { Editor }
