import { closeDatabase, migrate } from '@/db/client'
import { hasOwnAdmin } from '@/db/first-start'
import { people } from '@/db/seed/people'
import { listensOnLoopback } from '@/lib/env'
import { demoCast } from '@/usecases/demo-cast'
import { demoWanted, loadDemo } from '@/usecases/load-demo'

/**
 * Run by serve.mjs before the server listens: brings the schema up to date and, on this machine only, fills an empty
 * database with the demo newsroom. Reports over IPC `{ hasAdmin, demo: { cast: { email, password, name, role }[] } | null }`.
 */
async function boot() {
  await migrate()
  if (listensOnLoopback() && (await demoWanted())) {
    console.log('The database is empty: loading the demo newsroom…')
    await loadDemo(Date.now())
  }
  const post = new Map(people.map((person) => [person.email, person.post]))
  const cast = (await demoCast()).map(({ email, password, name, roles }) => {
    return { email, password, name, role: post.get(email) ?? roles.join(', ') }
  })
  const report = { hasAdmin: await hasOwnAdmin(), demo: cast.length > 0 ? { cast } : null }
  await closeDatabase()
  process.send?.(report, () => process.disconnect())
}

boot().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
