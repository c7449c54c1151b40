import type { PageParts } from './body'
import type { ReadPage } from './read-page'

export function splitHtml(_page: ReadPage): PageParts {
  throw new Error('next')
}
