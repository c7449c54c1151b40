import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { randomToken, sha256 } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { type Database, db } from './client'
import { tokens } from './schema'

export type TokenRow = typeof tokens.$inferSelect
export type TokenKind = TokenRow['kind']

/** Makes a one-time link for a person; links of the same kind sent before stop working. Only the hash is kept. */
export async function issueToken(
  tx: Database,
  { kind, userId, at, life }: { kind: TokenKind; userId: string; at: number; life: number },
): Promise<string> {
  await spendTokens(tx, kind, userId, at)
  const secret = randomToken()
  await tx.insert(tokens).values({
    id: newId(),
    kind,
    hash: sha256(secret),
    userId,
    createdAt: at,
    expiresAt: at + life,
    usedAt: null,
  })
  return secret
}

export async function findToken(
  kind: TokenKind,
  secret: string,
  tx: Database = db(),
): Promise<TokenRow | null> {
  const [row] = await tx
    .select()
    .from(tokens)
    .where(and(eq(tokens.hash, sha256(secret)), eq(tokens.kind, kind)))
    .limit(1)
  return row ?? null
}

/** Marks all unused links of that kind of a person as used. */
export const spendTokens = async (
  tx: Database,
  kind: TokenKind,
  userId: string,
  at: number,
): Promise<void> => {
  await tx
    .update(tokens)
    .set({ usedAt: at })
    .where(and(eq(tokens.kind, kind), eq(tokens.userId, userId), isNull(tokens.usedAt)))
}
