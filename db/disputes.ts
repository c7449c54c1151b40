import 'server-only'
import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { type Actor, hasRole } from '@/domain/account/actor'
import { figuresOf, plainText } from '@/domain/article/document'
import type { ArticleState, LiveState } from '@/domain/article/transitions'
import type { Component, OwnershipClass } from '@/domain/rights/ownership'
import { judge } from './articles'
import { db } from './client'
import { behind, type Cursor, newestFirst, type Page, pageOf, pageSize } from './keyset'
import { articles, inboundLicences, rightsRecords } from './schema'

const OPEN: OwnershipClass[] = ['disputed', 'unknown', 'mixed']

/** An open component with what helps to decide: the opening of the text, or the picture with its marks. */
export interface OpenPart {
  part: string
  kind: Component['kind']
  ownership: Component['ownership']
  /** First words of the body; caption or description of a picture. */
  shown: string
  /** Address of a picture. */
  src: string | null
  credit: string
}

export interface Dispute {
  articleId: string
  number: string
  title: string
  source: string
  state: ArticleState
  liveState: LiveState
  editorName: string
  updatedAt: number
  open: OpenPart[]
  /** What people have decided about this article before, newest first. */
  resolved: {
    part: string
    class: OwnershipClass
    holder: string | null
    evidence: string
    byName: string
    at: number
  }[]
}

/**
 * A blank draft belongs to nobody yet: it is the desk's to name a source. Whatever else is open waits for a person.
 * The last save's judgement tells of the text; a picture is told of by the records of its publication.
 */
const candidates = () =>
  or(
    inArray(articles.ownership, ['disputed', 'mixed']),
    and(eq(articles.ownership, 'unknown'), or(ne(articles.state, 'draft'), ne(articles.liveState, 'none'))),
    inArray(
      articles.id,
      db()
        .select({ id: rightsRecords.articleId })
        .from(rightsRecords)
        .where(inArray(rightsRecords.class, OPEN)),
    ),
  )

/** Articles with a component that nobody has decided, last changed first. */
export async function listDisputes(
  actor: Actor,
  { before, limit, at }: { before?: Cursor | undefined; limit?: number; at: number },
): Promise<Page<Dispute>> {
  if (!hasRole(actor, ['rights'])) return { rows: [], next: null }
  const size = pageSize(limit)
  const rows = await db()
    .select()
    .from(articles)
    .where(and(candidates(), behind(articles.updatedAt, articles.id, before)))
    .orderBy(...newestFirst(articles.updatedAt, articles.id))
    .limit(size + 1)
  const page = pageOf(rows, size, (row) => ({ at: row.updatedAt, id: row.id }))
  const found: Dispute[] = []
  for (const row of page.rows) {
    const { components } = await judge(row, at)
    const open = components.filter((one) => one.part !== 'headline' && OPEN.includes(one.ownership.class))
    if (open.length > 0) found.push({ ...(await contextOf(row)), open: open.map((one) => partOf(row, one)) })
  }
  return { rows: found, next: page.next }
}

/** How many articles may have an open component; the list looks closer. */
export async function countDisputes(): Promise<number> {
  const rows = await db().select().from(articles).where(candidates()).limit(200)
  let open = 0
  for (const row of rows) {
    const { components } = await judge(row, row.updatedAt)
    if (components.some((one) => one.part !== 'headline' && OPEN.includes(one.ownership.class))) open++
  }
  return open
}

async function contextOf(row: typeof articles.$inferSelect): Promise<Omit<Dispute, 'open'>> {
  return {
    articleId: row.id,
    number: row.number,
    title: row.title,
    source: row.content.source,
    state: row.state,
    liveState: row.liveState,
    editorName: row.editorName,
    updatedAt: row.updatedAt,
    resolved: await db()
      .select({
        part: rightsRecords.part,
        class: rightsRecords.class,
        holder: rightsRecords.holder,
        evidence: rightsRecords.evidence,
        byName: rightsRecords.byName,
        at: rightsRecords.at,
      })
      .from(rightsRecords)
      .where(
        and(
          eq(rightsRecords.articleId, row.id),
          eq(rightsRecords.rule, 'resolved'),
          ne(rightsRecords.part, 'headline'),
        ),
      )
      .orderBy(desc(rightsRecords.at), desc(rightsRecords.id))
      .limit(20),
  }
}

const OPENING = 90

const openingOf = (text: string) => (text.length > OPENING ? `${text.slice(0, OPENING)}…` : text)

function partOf({ content }: typeof articles.$inferSelect, one: Component): OpenPart {
  const figure = figuresOf(content.body).find(({ id }) => id === one.part)
  return {
    part: one.part,
    kind: one.kind,
    ownership: one.ownership,
    shown: figure ? figure.caption || figure.alt : openingOf(plainText(content.body)),
    src: figure?.src || null,
    credit: figure?.credit ?? '',
  }
}

/** Licences from third parties that a resolution may rest on. */
export const listInboundLicences = (
  actor: Actor,
): Promise<{ id: string; number: string; holder: string }[]> =>
  hasRole(actor, ['rights'])
    ? db()
        .select({ id: inboundLicences.id, number: inboundLicences.number, holder: inboundLicences.holder })
        .from(inboundLicences)
        .orderBy(asc(inboundLicences.number))
        .limit(500)
    : Promise.resolve([])
