import type { ArticleContent } from '@/domain/article/content'

/**
 * Words that the server has not acknowledged, kept in this browser under the article's id. They survive a closed tab, a
 * crash and a lost session, and are reconciled when the article is opened again.
 */
export interface LocalCopy {
  /** Version of the article that the words rest on. */
  version: number
  content: ArticleContent
  at: number
}

const key = (id: string) => `colophon:unsaved:${id}`
const asideKey = (id: string) => `colophon:aside:${id}`

const read = (name: string): LocalCopy | null => {
  try {
    const text = localStorage.getItem(name)
    return text ? (JSON.parse(text) as LocalCopy) : null
  } catch {
    return null
  }
}

export const readLocalCopy = (id: string) => read(key(id))

/** False where the browser keeps nothing (private window, storage full): the page then says so. */
export function writeLocalCopy(id: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key(id), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export const dropLocalCopy = (id: string) => {
  try {
    localStorage.removeItem(key(id))
  } catch {
    // Nothing was kept, so there is nothing to drop.
  }
}

/** Puts one's own words aside when the other side's are taken, so that the choice can be undone. */
export function setAside(id: string, copy: LocalCopy): void {
  try {
    localStorage.setItem(asideKey(id), JSON.stringify(copy))
  } catch {
    // The words were shown side by side before; keeping them too is a convenience.
  }
}
