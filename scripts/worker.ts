import { closeDatabase, migrate } from '@/db/client'
import { runWorker } from '@/usecases/worker'

/** `npm run worker`: outbox and jobs alone, for a site whose servers run with COLOPHON_WORKER=off. */
async function work() {
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  await migrate()
  await runWorker(stop.signal)
  await closeDatabase()
}

work().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error)
  process.exit(1)
})
