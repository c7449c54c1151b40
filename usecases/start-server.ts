import 'server-only'
import { migrate } from '@/db/client'
import { logFault } from '@/lib/log'
import { runWorker } from './worker'

const shared = globalThis as typeof globalThis & { colophonWorker?: AbortController }

/**
 * What the server does before its first answer: brings the schema up to date and sets the worker going. With
 * `COLOPHON_WORKER=off` the work is left to `npm run worker`.
 */
export async function startServer(): Promise<void> {
  await migrate()
  if (process.env['COLOPHON_WORKER'] === 'off' || shared.colophonWorker) return
  const stop = new AbortController()
  shared.colophonWorker = stop
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort())
  runWorker(stop.signal).catch((error) => logFault('worker.ended', error))
}
