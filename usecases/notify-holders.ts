import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { enqueueMail } from '@/db/outbox'
import { grantItems, grants, organisations } from '@/db/schema'
import { mailWords } from './mail-words'

/** Tells every organisation that holds a grant on the article that it was withdrawn, once each. */
export async function notifyHolders(
  tx: Database,
  article: { id: string; number: string; title: string; version: number },
  reason: string,
  at: number,
): Promise<void> {
  const holders = await tx
    .selectDistinct({ id: organisations.id, name: organisations.name, email: organisations.contactEmail })
    .from(grantItems)
    .innerJoin(grants, eq(grants.id, grantItems.grantId))
    .innerJoin(organisations, eq(organisations.id, grants.organisationId))
    .where(and(eq(grantItems.articleId, article.id), inArray(grants.state, ['active', 'suspended'])))
  const words = mailWords('zh-CN')
  for (const holder of holders) {
    const facts = { title: article.title, number: article.number, reason, organisation: holder.name }
    await enqueueMail(tx, at, `withdrawn:${article.id}:${article.version}:${holder.id}`, {
      to: holder.email,
      subject: words('withdrawn.subject', facts),
      text: words('withdrawn.text', facts),
    })
  }
}
