import type { ArticleContent } from './content'

/** Fields whose change makes a person a contributor; moving an article to another channel writes nothing. */
const written = [
  'title',
  'summary',
  'source',
  'originalUrl',
  'originalTitle',
  'authors',
  'language',
  'factOnly',
  'body',
] as const

/** Whether a save changed words, pictures or facts, and so bars the person from signing off. */
export const wrote = (
  before: ArticleContent,
  after: ArticleContent,
  same: (a: unknown, b: unknown) => boolean,
) => written.some((field) => !same(before[field], after[field]))
