import type { Component } from '@/domain/rights/ownership'
import type { ArticleContent } from './content'
import { figuresOf, plainText } from './document'

/**
 * What must be there before an article goes on, asked by every path that submits, signs off or publishes.
 * `law` names where a demand comes from: 管理规定 = 互联网新闻信息服务管理规定 15; statement = the site's own statement.
 */
export const checkKeys = [
  'title',
  'body',
  'source',
  'sourceRegistered',
  'sourceListed',
  'originalAuthor',
  'originalTitle',
  'editorName',
  'bodyRights',
  'figureFile',
  'figureAlt',
  'figureCaption',
  'figureRights',
] as const
export type CheckKey = (typeof checkKeys)[number]

export interface Check {
  key: CheckKey
  met: boolean
  /** Hinders the next step; the others only advise. */
  stops: boolean
  /** Which picture, for checks that belong to one. */
  part: string | null
  basis: 'law' | 'statement' | 'newsroom'
}

export interface ChecklistFacts {
  content: ArticleContent
  components: readonly Component[]
  editorName: string
  /** The named source is in the registry. */
  sourceRegistered: boolean
  /** On the list of approved sources in force today; null: the site need not keep to one. */
  sourceListed: boolean | null
}

/** The checklist in order; an article may go on when no unmet check stops it. */
export function checklist({
  content,
  components,
  editorName,
  sourceRegistered,
  sourceListed,
}: ChecklistFacts): Check[] {
  const body = components.find((one) => one.part === 'body')
  const isReprint = body?.ownership.class === 'third_party'
  const check = (
    key: CheckKey,
    met: boolean,
    basis: Check['basis'],
    stops = true,
    part: string | null = null,
  ): Check => ({
    key,
    met,
    stops,
    part,
    basis,
  })
  const checks = [
    check('title', content.title !== '', 'newsroom'),
    check('body', plainText(content.body).length > 0, 'newsroom'),
    check('source', content.source !== '', 'law'),
    check('sourceRegistered', sourceRegistered, 'newsroom'),
    check('editorName', editorName !== '', 'law'),
    // An unresolved dispute may be edited and read, but the page would have to claim or disclaim: it must not go out.
    check('bodyRights', !!body && !['disputed', 'unknown'].includes(body.ownership.class), 'statement'),
  ]
  if (isReprint) {
    if (sourceListed !== null) checks.push(check('sourceListed', sourceListed, 'law'))
    checks.push(
      check('originalAuthor', content.authors.length > 0, 'law', false),
      check('originalTitle', content.originalTitle !== '', 'law', false),
    )
  }
  for (const figure of figuresOf(content.body)) {
    const rights = components.find((one) => one.part === figure.id)
    checks.push(
      check('figureFile', !!figure.src, 'newsroom', true, figure.id),
      check('figureAlt', figure.alt !== '', 'newsroom', true, figure.id),
      check('figureCaption', figure.caption !== '', 'newsroom', false, figure.id),
      check(
        'figureRights',
        !!rights && !['disputed', 'unknown'].includes(rights.ownership.class),
        'statement',
        true,
        figure.id,
      ),
    )
  }
  return checks
}

/** Keys of what stops the next step, each once. */
export const stopping = (checks: readonly Check[]): CheckKey[] => [
  ...new Set(checks.filter((one) => one.stops && !one.met).map((one) => one.key)),
]
