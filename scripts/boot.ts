import { closeDatabase, migrate } from '@/db/client'
import { hasNobody, hasOwnAdmin } from '@/db/first-start'
import { demoCast, loadDemo } from '@/db/seed'
import { listDemoPeople } from '@/db/users'
import { listensOnLoopback } from '@/lib/env'

/**
 * Run by serve.mjs before the server listens: brings the schema up to date and, on this machine only, fills an empty
 * database with the demo newsroom. Reports over IPC `{ hasAdmin, demo: { cast } | null }`.
 */
async function boot() {
  await migrate()
  if (listensOnLoopback() && (await hasNobody())) {
    console.log('The database is empty: loading the demo newsroom…')
    await loadDemo(Date.now())
  }
  const there = new Set((await listDemoPeople()).map(({ email }) => email))
  const cast = demoCast.filter(({ email }) => there.has(email))
  const report = { hasAdmin: await hasOwnAdmin(), demo: cast.length > 0 ? { cast } : null }
  await closeDatabase()
  process.send?.(report, () => process.disconnect())
}

boot().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exit(1)
})
