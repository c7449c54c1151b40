import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { transaction } from '@/db/client'
import { record, verifyChain } from '@/db/events'
import { nextNumber } from '@/db/numbers'
import { systemActor } from '@/domain/account/actor'
import { useDatabase } from '../support/database'

useDatabase()

const note = (text: string) =>
  transaction((tx) =>
    record(
      tx,
      systemActor,
      1,
      'grant.stateChanged',
      { type: 'grant', id: 'g1', title: '授权' },
      { to: 'active', reason: text },
    ),
  )

describe('the audit chain', () => {
  it('holds over concurrent writers, without gap', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, at) => note(`no ${at}`)))
    expect(await verifyChain()).toMatchObject({ events: 25, brokenAt: null })
  })

  it('is refused update and delete by the database', async () => {
    await note('kept')
    const attempt = (statement: ReturnType<typeof sql>) =>
      transaction(async (tx) => {
        const run = (tx as unknown as { run?: (query: unknown) => unknown }).run
        await (run ? run.call(tx, statement) : tx.execute(statement))
      })
    await expect(attempt(sql`update events set actor_name = 'x'`)).rejects.toThrow()
    await expect(attempt(sql`delete from events`)).rejects.toThrow()
    expect(await verifyChain()).toMatchObject({ events: 1, brokenAt: null })
  })

  it('gives back a number and an event that were rolled back', async () => {
    await note('first')
    await expect(
      transaction(async (tx) => {
        await nextNumber(tx, 'article-2026')
        await record(tx, systemActor, 2, 'article.recalled', { type: 'article', id: 'a', title: '' }, {})
        throw new Error('fault')
      }),
    ).rejects.toThrow('fault')
    expect(await transaction((tx) => nextNumber(tx, 'article-2026'))).toBe(1)
    await note('second')
    expect(await verifyChain()).toMatchObject({ events: 2, brokenAt: null })
  })
})
