'use client'

import { Alert, Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import canonicalize from 'canonicalize'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type Editor, NewsEditor } from '@/components/editor/news-editor'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { StateChip } from '@/components/ui/state-chip'
import { type ArticleContent, articleContent } from '@/domain/article/content'
import type { Doc } from '@/domain/article/document'
import type { Result } from '@/lib/result'
import { ArticleActions, type ArticleDeeds } from './article-actions'
import { ArticleFields, type Fields } from './article-fields'
import { ConflictPanel } from './conflict-panel'
import classes from './desk.module.css'
import { dropLocalCopy, readLocalCopy, setAside } from './local-copy'
import type { ClauseOf, DeskArticle, Option } from './model'
import { RightsPanel } from './rights-panel'
import { SaveStatus } from './save-status'
import { useAutosave } from './use-autosave'

interface Props {
  initial: DeskArticle
  channels: readonly Option[]
  sources: readonly Option[]
  clauses: Partial<Record<'own' | 'reprint' | 'reserve', ClauseOf>>
  deeds: ArticleDeeds
  /** Looks the article up again after a deed. */
  reload: (id: string) => Promise<Result<DeskArticle>>
  /** What stands below the panel: original page, history. */
  children?: ReactNode
}

const fieldsOf = ({ body: _, ...fields }: ArticleContent): Fields => fields

/** Both in the document language's one form, whatever the order in which a database gave the keys. */
function sameContent(local: unknown, saved: ArticleContent): boolean {
  const read = articleContent.safeParse(local)
  return read.success && canonicalize(read.data) === canonicalize(saved)
}

const blankBody: Doc = { type: 'doc', content: [{ type: 'paragraph' }] }

/** The editor's page: fields and text on the left, rights and checklist on the right, and where the words are on top. */
export function ArticleDesk({ initial, channels, sources, clauses, deeds, reload, children }: Props) {
  const t = useTranslations('article')
  const [article, setArticle] = useState(initial)
  const [fields, setFields] = useState(fieldsOf(initial.content))
  const [theirs, setTheirs] = useState<DeskArticle | null>(null)
  const editor = useRef<Editor | null>(null)
  const fieldsNow = useRef(fields)
  const restored = useRef(false)
  const editable =
    ['draft', 'inReview', 'signedOff'].includes(article.state) &&
    article.abilities.some((one) => one.action === 'edit' || one.action === 'voidSignOff')

  const current = (): ArticleContent => ({
    ...fieldsNow.current,
    body: (editor.current?.getJSON() as Doc | undefined) ?? initial.content.body ?? blankBody,
  })

  const autosave = useAutosave({
    article: initial,
    current,
    onSaved: (saved) => setArticle((was) => ({ ...saved, content: was.content })),
    onConflict: setTheirs,
  })

  const changeFields = (change: Partial<Fields>) => {
    const next = { ...fieldsNow.current, ...change }
    fieldsNow.current = next
    setFields(next)
    autosave.touch()
  }

  const show = (content: ArticleContent) => {
    fieldsNow.current = fieldsOf(content)
    setFields(fieldsNow.current)
    // No update event: what is shown is what is saved.
    editor.current?.commands.setContent(content.body, { emitUpdate: false })
  }

  /** What this browser still held of an earlier visit: put back if nobody has saved since, shown side by side otherwise. */
  const restore = () => {
    if (restored.current) return
    restored.current = true
    const copy = readLocalCopy(initial.id)
    if (!copy) return
    if (sameContent(copy.content, initial.content)) return dropLocalCopy(initial.id)
    show(copy.content)
    if (copy.version === initial.version) {
      autosave.touch()
      notifications.show({ message: t('save.restored'), color: 'own' })
    } else {
      autosave.halt()
      setTheirs(initial)
    }
  }

  const keepMine = () => {
    if (!theirs) return
    const from = theirs
    setTheirs(null)
    autosave.resume(from, true)
  }

  const takeTheirs = () => {
    if (!theirs) return
    setAside(initial.id, { version: autosave.version.current, content: current(), at: Date.now() })
    show(theirs.content)
    setArticle(theirs)
    autosave.resume(theirs, false)
    setTheirs(null)
  }

  /** Deeds rest on saved words: the last ones go first. */
  const settle = async (): Promise<number | null> =>
    (await autosave.flush()) ? autosave.version.current : null

  const refresh = async () => {
    const now = await reload(initial.id)
    if (!now.ok) return
    setArticle(now.value)
    autosave.adopt(now.value)
  }

  useEffect(() => {
    editor.current?.setEditable(editable)
  }, [editable])

  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault()
        void autosave.flush()
      }
    }
    window.addEventListener('keydown', save)
    return () => window.removeEventListener('keydown', save)
  }, [autosave.flush])

  const jump = (part: string) => {
    editor.current?.state.doc.descendants((node, at) => {
      if (node.type.name !== 'figure' || node.attrs.id !== part) return true
      editor.current?.chain().focus().setNodeSelection(at).scrollIntoView().run()
      return false
    })
  }

  const isReprint = article.components.some(
    (one) => one.part === 'body' && one.ownership.class === 'third_party',
  )
  return (
    <>
      <header className={classes.head}>
        <div className={classes.headState}>
          <h1 style={{ font: 'inherit', margin: 0 }}>{t('head', { number: article.number })}</h1>
          <StateChip noun="article" state={article.state} />
          <span>v{article.version}</span>
          <SaveStatus state={autosave.state} savedAt={autosave.savedAt} kept={autosave.kept} />
        </div>
        <Group gap="xs">
          <ArticleActions article={article} deeds={deeds} settle={settle} onDone={refresh} />
        </Group>
      </header>
      {autosave.problem && (
        <Group mb="md" align="flex-start">
          <RefusalAlert refusal={autosave.problem} />
          <Button size="xs" variant="default" onClick={() => autosave.resume(article, true)}>
            {t('save.again')}
          </Button>
        </Group>
      )}
      {article.liveState === 'live' && article.state !== 'published' && (
        <Alert mb="md" variant="outline" color="gray" styles={{ message: { color: 'var(--ink)' } }}>
          {t('revising')}
        </Alert>
      )}
      {theirs && (
        <ConflictPanel mine={current()} theirs={theirs} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      )}
      <div className={classes.page}>
        <div className={classes.main}>
          <ArticleFields
            fields={fields}
            channels={channels}
            sources={sources}
            isReprint={isReprint}
            editable={editable}
            onChange={changeFields}
          />
          <NewsEditor
            initial={initial.content.body}
            editable={editable}
            onChange={autosave.touch}
            onReady={(made) => {
              editor.current = made
              restore()
            }}
            onProblem={(message) => notifications.show({ message, color: 'seal' })}
          />
        </div>
        <aside className={classes.panel} aria-label={t('panel')}>
          <RightsPanel
            components={article.components}
            checks={article.checks}
            clauses={clauses}
            onPart={jump}
          />
          {children}
        </aside>
      </div>
    </>
  )
}
