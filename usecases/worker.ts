import 'server-only'
import { type JobRow, settleJob, takeJob } from '@/db/jobs'
import { log, logFault } from '@/lib/log'
import { backoff, MOST_ATTEMPTS } from './backoff'
import { jobKinds } from './job-kinds'
import { sendDueMail } from './send-mail'

const PAUSE = 2_000
const PAUSE_AFTER_FAULT = 15_000

/** Does one job that is due. Returns whether there was one. A failure is tried again later, then shown as failed. */
export async function runDueJob(at: number = Date.now(), kinds = jobKinds): Promise<boolean> {
  const job = await takeJob(at)
  if (!job) return false
  try {
    const work = kinds[job.kind]
    if (!work) throw new Error(`no worker knows jobs of the kind ${job.kind}`)
    await work(job.payload, at)
    await settleJob(job.id, { state: 'done', error: null, doneAt: at })
  } catch (error) {
    await fail(job, error, at)
  }
  return true
}

async function fail(job: JobRow, error: unknown, at: number) {
  logFault('job.failed', error, { job: job.id, kind: job.kind, attempts: job.attempts })
  const message = error instanceof Error ? error.message.slice(0, 500) : String(error)
  const last = job.attempts >= MOST_ATTEMPTS
  await settleJob(job.id, {
    state: last ? 'failed' : 'waiting',
    runAt: at + backoff(job.attempts),
    error: message,
    doneAt: last ? at : null,
  })
}

/**
 * Empties outbox and jobs until `signal` is aborted; what is under way is finished first. The promise ends then. Leases
 * in the tables keep several workers from doing the same.
 */
export async function runWorker(signal: AbortSignal): Promise<void> {
  log('info', 'worker.started')
  while (!signal.aborted) {
    let pause = PAUSE
    try {
      const mails = await sendDueMail()
      const job = !signal.aborted && (await runDueJob())
      if (mails > 0 || job) pause = 0
    } catch (error) {
      logFault('worker.fault', error)
      pause = PAUSE_AFTER_FAULT
    }
    if (pause > 0) await rest(pause, signal)
  }
  log('info', 'worker.stopped')
}

const rest = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })
