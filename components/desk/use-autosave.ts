'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '@/domain/article/content'
import type { Cite, Facts } from '@/lib/refused'
import { dropLocalCopy, writeLocalCopy } from './local-copy'
import type { DeskArticle } from './model'

export type SaveState = 'saved' | 'dirty' | 'saving' | 'offline' | 'signedOut' | 'conflict' | 'refused'

interface Problem {
  code: string
  facts: Facts
  cites: readonly Cite[]
}

interface Options {
  article: DeskArticle
  /** The content as it stands in the editor now. */
  current: () => ArticleContent
  /** After each acknowledged save: rights, checks and abilities as the server sees them. */
  onSaved: (saved: DeskArticle) => void
  /** Someone else saved first: the two sides are for a person to reconcile. */
  onConflict: (theirs: DeskArticle) => void
}

/** How long the fingers must rest before a save, and how long unsaved words may wait at most while they do not. */
const REST = 900
const AT_MOST = 5000
const RETRY = [1000, 2000, 5000, 10_000, 30_000]

/**
 * Saves in order, one at a time, each resting on the version that the last one gave. Until the server acknowledges, the
 * words lie in the browser's storage. A refusal or a conflict stops the saving, never the writing.
 */
export function useAutosave({ article, current, onSaved, onConflict }: Options) {
  const [state, setState] = useState<SaveState>('saved')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [savedAt, setSavedAt] = useState(article.updatedAt)
  /** False where the browser cannot keep a copy. */
  const [kept, setKept] = useState(true)

  const version = useRef(article.version)
  const edits = useRef(0)
  const savedEdits = useRef(0)
  const running = useRef<Promise<boolean> | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const dirtySince = useRef<number | null>(null)
  const failures = useRef(0)
  const halted = useRef(false)
  /** The next save begins a revision of its own, so that what it replaces stays in the history. */
  const fresh = useRef(false)
  const latest = useRef({ current, onSaved, onConflict })
  latest.current = { current, onSaved, onConflict }
  const save = useRef<() => Promise<boolean>>(() => Promise.resolve(false))

  const delay = useCallback(() => RETRY[Math.min(failures.current - 1, RETRY.length - 1)] ?? 1000, [])

  const plan = useCallback((after: number) => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = null
      void save.current()
    }, after)
  }, [])

  const keepLocal = useCallback(
    () =>
      setKept(
        writeLocalCopy(article.id, {
          version: version.current,
          content: latest.current.current(),
          at: Date.now(),
        }),
      ),
    [article.id],
  )

  const flush = useCallback((): Promise<boolean> => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    if (running.current)
      return running.current.then(() => (edits.current > savedEdits.current ? flush() : true))
    if (halted.current) return Promise.resolve(false)
    if (edits.current === savedEdits.current) return Promise.resolve(true)
    const work = send().finally(() => {
      running.current = null
      if (!halted.current && edits.current > savedEdits.current && !timer.current)
        plan(failures.current ? delay() : 0)
    })
    running.current = work
    return work

    async function send(): Promise<boolean> {
      const upTo = edits.current
      const content = latest.current.current()
      setState('saving')
      let response: Response
      try {
        response = await fetch(`/api/desk/articles/${article.id}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ version: version.current, content, fresh: fresh.current }),
        })
        if (response.status >= 500) throw new Error(`HTTP ${response.status}`)
      } catch {
        failures.current++
        setState('offline')
        return false
      }
      const answer = await response.json().catch(() => null)
      if (response.ok && answer) {
        const saved = answer as DeskArticle
        failures.current = 0
        fresh.current = false
        version.current = saved.version
        savedEdits.current = upTo
        setSavedAt(saved.updatedAt)
        setProblem(null)
        if (edits.current === upTo) {
          dirtySince.current = null
          dropLocalCopy(article.id)
          setState('saved')
        } else keepLocal()
        latest.current.onSaved(saved)
        return edits.current === upTo
      }
      if (response.status === 401) {
        failures.current++
        setState('signedOut')
        return false
      }
      halted.current = true
      const refusal = (answer ?? { code: 'unexpected', facts: {}, cites: [] }) as Problem
      if (refusal.code === 'changed-meanwhile') {
        const theirs = await fetch(`/api/desk/articles/${article.id}`).then(
          (one) => (one.ok ? (one.json() as Promise<DeskArticle>) : null),
          () => null,
        )
        if (theirs) {
          setState('conflict')
          latest.current.onConflict(theirs)
          return false
        }
      }
      setProblem(refusal)
      setState('refused')
      return false
    }
  }, [article.id, delay, keepLocal, plan])
  save.current = flush

  /** Tells of a change; the words are in the browser's storage before this returns. */
  const touch = () => {
    edits.current++
    keepLocal()
    if (halted.current) return
    const now = Date.now()
    dirtySince.current ??= now
    setState((was) => (was === 'offline' || was === 'signedOut' ? was : 'dirty'))
    const waited = now - dirtySince.current
    if (failures.current === 0) plan(Math.max(0, Math.min(REST, AT_MOST - waited)))
    else if (!timer.current) plan(delay())
  }

  /** Goes on from the version that a person has decided on. `keepMine`: what is in the editor is saved over it. */
  const resume = (from: DeskArticle, keepMine: boolean) => {
    version.current = from.version
    halted.current = false
    failures.current = 0
    setProblem(null)
    if (keepMine) {
      edits.current++
      fresh.current = true
      void flush()
    } else {
      savedEdits.current = edits.current
      dirtySince.current = null
      setSavedAt(from.updatedAt)
      dropLocalCopy(article.id)
      setState('saved')
    }
  }

  /** Stops saving until `resume`: what the editor shows has to be reconciled first. */
  const halt = () => {
    halted.current = true
    edits.current++
    setState('conflict')
  }

  /** Another use case (submit, recall) has moved the version on. */
  const adopt = (next: DeskArticle) => {
    version.current = next.version
    setSavedAt(next.updatedAt)
  }

  useEffect(() => {
    const again = () => {
      if (edits.current > savedEdits.current && !halted.current) void flush()
    }
    const warn = (event: BeforeUnloadEvent) => {
      if (edits.current > savedEdits.current) event.preventDefault()
    }
    const hidden = () => {
      if (document.visibilityState === 'hidden') again()
    }
    window.addEventListener('online', again)
    window.addEventListener('focus', again)
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('focus', again)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('beforeunload', warn)
      if (timer.current) clearTimeout(timer.current)
    }
  }, [flush])

  return { state, problem, savedAt, kept, touch, flush, resume, halt, adopt, version }
}
