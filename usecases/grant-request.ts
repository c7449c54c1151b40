import 'server-only'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { type Database, db, transaction } from '@/db/client'
import { record } from '@/db/events'
import { nextNumber } from '@/db/numbers'
import type { OrganisationRow } from '@/db/organisations'
import { itemsOfRequest, type RequestRow, visibleRequest } from '@/db/requests'
import { counters, grantItems, grants, letters } from '@/db/schema'
import { readSettings } from '@/db/sources'
import { statementAt } from '@/db/statements'
import type { Actor } from '@/domain/account/actor'
import { authorise } from '@/domain/account/permissions'
import { describeScope } from '@/domain/licensing/describe-scope'
import { type LetterFacts, letterNumber } from '@/domain/licensing/letter'
import { requestTransition } from '@/domain/licensing/request'
import { permits } from '@/domain/rights/decision'
import { type Scope, scope } from '@/domain/rights/scope'
import { scopeWithin } from '@/domain/rights/scope-within'
import { citeStatement, type StatementVersion } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { canonicalText, hashOf, randomToken } from '@/lib/hash'
import { newId } from '@/lib/ids'
import { Refused } from '@/lib/refused'
import { legalDate } from '@/lib/time'
import { type Answer, engineRefusal, grantAnswer } from './engine-answer'
import { factsOfLetter, makeLetter, type ReadyLetter } from './grant-letter'
import { mailOrganisation } from './licensing-mail'
import { offeredScope } from './offered-scope'
import { parse } from './parse'
import { requestSubject, updateRequest } from './request-change'

export const grantRequestInput = z.object({
  id: z.string(),
  version: z.int().optional(),
  /** Ids of the items that are granted; all of the request unless told. */
  items: z.array(z.string()).min(1).optional(),
  /** A scope within the one asked for. */
  scope: scope.optional(),
  /** Integer minor units. */
  price: z.object({ amount: z.int().nonnegative(), currency: z.string().length(3) }).optional(),
})
type GrantInput = z.output<typeof grantRequestInput>

export interface Granted {
  id: string
  number: string
  token: string
}

/** Everything that a grant rests on at one instant, with the number that its letter would bear. */
interface Plan {
  request: RequestRow
  organisation: OrganisationRow
  statement: StatementVersion
  scope: Scope
  answers: Answer[]
  left: string[]
  next: RequestRow['state']
  facts: LetterFacts
}

/** How often a letter is made anew because another grant took its number or its facts changed meanwhile. */
const ATTEMPTS = 20

/**
 * Grants a request, in part or in full: the engine is asked for every item inside the transaction, where nobody else
 * writes, so that two admins can never give away the same exclusive right. Grant, letter, number, events and mail are
 * one transaction; signature and PDF are made before it and used only if every fact still holds.
 * Throws the engine's code for an item that may not be granted, `Refused('scope-wider' | 'organisation-not-verified')`.
 */
export async function grantRequest(
  actor: Actor,
  input: z.input<typeof grantRequestInput>,
  at = Date.now(),
): Promise<Granted> {
  authorise(actor, 'grantRequest')
  const asked = parse(grantRequestInput, input)
  const token = randomToken()
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { facts } = await plan(db(), actor, asked, token, await peekNumber(db(), at), at)
    const letter = await makeLetter(facts)
    const granted = await issue(actor, asked, letter, at)
    if (granted) return granted
  }
  throw new Refused('changed-meanwhile', { version: asked.version ?? 0, title: asked.id })
}

/** Null where the letter that was made no longer tells the truth. */
const issue = (actor: Actor, asked: GrantInput, letter: ReadyLetter, at: number): Promise<Granted | null> =>
  transaction(async (tx) => {
    const { token } = letter.facts
    const now = await plan(tx, actor, asked, token, await peekNumber(tx, at), at)
    if (canonicalText(now.facts) !== canonicalText(letter.facts)) return null
    await nextNumber(tx, counterKey(at))
    const id = await writeGrant(tx, actor, asked, now, at)
    await writeLetter(tx, actor, id, letter, at)
    await closeRequest(tx, actor, now, id, at)
    await mailOrganisation(tx, at, `grant.created:${id}`, now.organisation, 'grantCreated', {
      number: now.request.number,
      grant: now.facts.number,
      works: now.facts.works.map((work) => `《${work.title}》`).join('、'),
      scope: describeScope(now.scope, 'zh-CN', env.timeZone).sentence,
      url: `${env.siteUrl}/verify/${token}`,
    })
    return { id, number: now.facts.number, token }
  })

async function plan(
  on: Database,
  actor: Actor,
  asked: GrantInput,
  token: string,
  serial: number,
  at: number,
): Promise<Plan> {
  const { request, organisation } = await visibleRequest(on, actor, asked.id)
  if (asked.version !== undefined && asked.version !== request.version)
    throw new Refused('changed-meanwhile', { version: request.version, title: request.number })
  const next = requestTransition(request, 'grant', actor)
  const statement = await statementAt(at, on)
  if (organisation.state !== 'verified')
    throw new Refused('organisation-not-verified', { name: organisation.name }, [
      citeStatement(statement, 'licensees'),
    ])
  const wanted = offeredScope(narrowed(request.scope, asked.scope), statement, at)
  const items = await itemsOfRequest(on, request.id)
  const chosen = items.filter((item) => asked.items?.includes(item.articleId) ?? true)
  if (chosen.length === 0 || asked.items?.some((id) => !items.some((item) => item.articleId === id)))
    throw new Refused('item-not-in-request')
  const answers: Answer[] = []
  for (const item of chosen) {
    const answer = await grantAnswer(on, actor, item.articleId, organisation, wanted, request.statementId, at)
    if (!permits(answer.decision)) throw engineRefusal(answer.decision)
    answers.push(answer)
  }
  const settings = await readSettings(on)
  const number = letterNumber(settings.letterNumber, { year: Number(yearOf(at)), number: serial })
  return {
    request,
    organisation,
    statement,
    scope: wanted,
    answers,
    left: items.filter((item) => !chosen.includes(item)).map((item) => item.number),
    next: chosen.length < items.length ? 'partlyGranted' : next,
    facts: factsOfLetter({ number, token, issuedAt: at, organisation, statement, scope: wanted, answers }),
  }
}

function narrowed(wanted: Scope, given: Scope | undefined): Scope {
  if (!given) return wanted
  const { verdict, exceeds } = scopeWithin(wanted, given)
  if (verdict !== 'true') throw new Refused('scope-wider', { dimension: exceeds[0] ?? '', all: exceeds })
  return given
}

async function writeGrant(
  tx: Database,
  actor: Actor,
  asked: GrantInput,
  now: Plan,
  at: number,
): Promise<string> {
  const id = newId()
  const price = asked.price ?? { amount: 0, currency: 'CNY' }
  await tx.insert(grants).values({
    id,
    number: now.facts.number,
    requestId: now.request.id,
    organisationId: now.organisation.id,
    state: 'active',
    scope: now.scope,
    statementId: now.statement.id,
    termFrom: now.scope.term.from,
    termTo: now.scope.term.to,
    deliveriesUsed: 0,
    price: price.amount,
    currency: price.currency,
    grantedBy: actor.id,
    grantedByName: actor.name,
    createdAt: at,
    endedAt: null,
    endReason: null,
    version: 1,
  })
  await tx
    .insert(grantItems)
    .values(now.answers.map(({ view }) => ({ grantId: id, articleId: view.item.id })))
  const subject = { type: 'grant' as const, id, title: now.facts.number }
  await record(tx, actor, at, 'grant.created', subject, {
    organisation: now.organisation.name,
    articles: now.answers.map(({ view }) => view.item.number),
    scopeHash: hashOf(now.scope),
    statement: now.statement.version,
    price: price.amount,
  })
  return id
}

async function writeLetter(tx: Database, actor: Actor, grantId: string, letter: ReadyLetter, at: number) {
  const id = newId()
  const { number, token } = letter.facts
  await tx.insert(letters).values({
    id,
    grantId,
    number,
    token,
    facts: letter.facts,
    text: letter.text,
    jws: letter.jws,
    pdfHash: letter.pdfHash,
    issuedAt: at,
  })
  await record(
    tx,
    actor,
    at,
    'letter.issued',
    { type: 'letter', id, title: number },
    {
      grant: grantId,
      textHash: hashOf(letter.text),
      pdfHash: letter.pdfHash,
    },
  )
}

async function closeRequest(tx: Database, actor: Actor, now: Plan, grantId: string, at: number) {
  await updateRequest(tx, now.request, { state: now.next, decidedBy: actor.id, decidedAt: at })
  await record(tx, actor, at, 'request.granted', requestSubject(now.request), {
    grant: grantId,
    articles: now.answers.map(({ view }) => view.item.number),
    left: now.left,
  })
}

const yearOf = (at: number) => legalDate(at, env.timeZone).slice(0, 4)
const counterKey = (at: number) => `letter-${yearOf(at)}`

/** The number that will be drawn next; whoever writes first has it. */
async function peekNumber(on: Database, at: number): Promise<number> {
  const [row] = await on
    .select({ value: counters.value })
    .from(counters)
    .where(eq(counters.key, counterKey(at)))
  return (row?.value ?? 0) + 1
}
