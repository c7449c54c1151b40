import 'server-only'
import { eq, or } from 'drizzle-orm'
import type { LiveState } from '@/domain/article/transitions'
import type { GrantState } from '@/domain/licensing/grant'
import { type LetterFacts, letterFacts } from '@/domain/licensing/letter'
import { db } from './client'
import { articles, grantItems, grants, letters } from './schema'

/** A letter with all that its standing depends on. Neither price nor request is read: they cannot leak from here. */
export interface CheckedLetter {
  number: string
  facts: LetterFacts
  /** The canonical text that was signed, and its signature. */
  text: string
  jws: string
  issuedAt: number
  grant: {
    state: GrantState
    termFrom: number
    termTo: number
    deliveriesUsed: number
    deliveries: number | null
    endedAt: number | null
  }
  /** Works of the grant by 稿号, with whether readers still see them. */
  works: { number: string; liveState: LiveState; withdrawnAt: number | null }[]
}

/** The letter of this number, or of this token; null where there is none. */
export async function letterByNumber(numberOrToken: string): Promise<CheckedLetter | null> {
  const [row] = await db()
    .select({
      number: letters.number,
      facts: letters.facts,
      text: letters.text,
      jws: letters.jws,
      issuedAt: letters.issuedAt,
      grantId: letters.grantId,
      state: grants.state,
      termFrom: grants.termFrom,
      termTo: grants.termTo,
      deliveriesUsed: grants.deliveriesUsed,
      scope: grants.scope,
      endedAt: grants.endedAt,
    })
    .from(letters)
    .innerJoin(grants, eq(grants.id, letters.grantId))
    .where(or(eq(letters.number, numberOrToken), eq(letters.token, numberOrToken)))
    .limit(1)
  if (!row) return null
  const works = await db()
    .select({
      number: articles.number,
      liveState: articles.liveState,
      withdrawnAt: articles.withdrawnAt,
    })
    .from(grantItems)
    .innerJoin(articles, eq(articles.id, grantItems.articleId))
    .where(eq(grantItems.grantId, row.grantId))
  return {
    number: row.number,
    facts: letterFacts.parse(row.facts),
    text: row.text,
    jws: row.jws,
    issuedAt: row.issuedAt,
    grant: {
      state: row.state,
      termFrom: row.termFrom,
      termTo: row.termTo,
      deliveriesUsed: row.deliveriesUsed,
      deliveries: row.scope.quantity.deliveries,
      endedAt: row.endedAt,
    },
    works,
  }
}
