import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { transaction } from '@/db/client'
import { enqueueJob, listJobs } from '@/db/jobs'
import { enqueueMail, listOutbox } from '@/db/outbox'
import { hours, minutes } from '@/lib/time'
import { retryJob } from '@/usecases/retry-job'
import { sendDueMail } from '@/usecases/send-mail'
import { runDueJob, runWorker } from '@/usecases/worker'
import { actorOf, aPerson } from '../support/a-person'
import { useDatabase } from '../support/database'

useDatabase()
afterEach(() => vi.unstubAllEnvs())

const AT = Date.UTC(2026, 10, 24, 6)
const mail = { to: 'lin@yunting.example', subject: '授权书已签发', text: '您好：\n编号 1\n' }
const enqueue = (dedupe = 'one') => transaction((tx) => enqueueMail(tx, AT, dedupe, mail))

async function mailServer(answer: 'accept' | 'refuse') {
  const got: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        got.push(text)
        done(answer === 'refuse' ? new Error('no room') : null)
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  return { got, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

describe('the outbox', () => {
  it('keeps mail to be read where there is no mail server', async () => {
    vi.stubEnv('SMTP_URL', '')
    await enqueue()
    await sendDueMail(AT)
    expect(await listOutbox()).toMatchObject([{ state: 'kept', payload: mail }])
  })

  it('sends each mail once, although it was enqueued twice and two workers look', async () => {
    const server = await mailServer('accept')
    await enqueue()
    await enqueue()
    await Promise.all([sendDueMail(AT), sendDueMail(AT)])
    expect(server.got).toHaveLength(1)
    expect(await listOutbox()).toMatchObject([{ state: 'sent', attempts: 1, doneAt: AT }])
    await server.close()
  })

  it('tries again later where the server refuses, at last gives up, and an admin can send it again', async () => {
    const server = await mailServer('refuse')
    await enqueue()
    expect(await sendDueMail(AT)).toBe(1)
    expect(await sendDueMail(AT + 1000)).toBe(0)
    for (let at = AT, n = 1; n < 8; n++) {
      at += hours(2)
      expect(await sendDueMail(at)).toBe(1)
    }
    const [failed] = await listOutbox()
    expect(failed).toMatchObject({ state: 'failed', attempts: 8, error: expect.stringContaining('no room') })
    const admin = actorOf(await aPerson({ roles: ['admin'] }))
    await retryJob(admin, { table: 'mail', id: failed?.id ?? '' }, AT + hours(20))
    expect(await listOutbox()).toMatchObject([{ state: 'waiting', attempts: 0 }])
    await server.close()
  })
})

describe('the worker', () => {
  const job = (dedupe = 'j') => transaction((tx) => enqueueJob(tx, AT, 'count', dedupe, { by: 2 }))

  it('does a job once and keeps a failed one for later', async () => {
    let sum = 0
    let fails = true
    const kinds = {
      count: async (payload: unknown) => {
        if (fails) throw new Error('not yet')
        sum += (payload as { by: number }).by
      },
    }
    await job()
    await job()
    expect(await runDueJob(AT, kinds)).toBe(true)
    expect(await listJobs()).toMatchObject([{ state: 'waiting', attempts: 1, error: 'not yet' }])
    expect(await runDueJob(AT + 1000, kinds)).toBe(false)
    fails = false
    await Promise.all([runDueJob(AT + minutes(1), kinds), runDueJob(AT + minutes(1), kinds)])
    expect(sum).toBe(2)
    expect(await listJobs()).toMatchObject([{ state: 'done' }])
  })

  it('says so where nobody knows the kind', async () => {
    await job()
    await runDueJob(AT, {})
    expect(await listJobs()).toMatchObject([{ state: 'waiting', error: expect.stringContaining('count') }])
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const running = runWorker(stop.signal)
    stop.abort()
    await running
  })
})
