import 'server-only'
import type { OrganisationRow } from '@/db/organisations'
import { canonicalLetterText, type LetterFacts, letterFacts, standardTerms } from '@/domain/licensing/letter'
import type { Scope } from '@/domain/rights/scope'
import type { StatementVersion } from '@/domain/rights/statement'
import { env } from '@/lib/env'
import { letterPdf } from '@/outside/pdf/letter-pdf'
import { signLetter } from '@/outside/signing/letter-signature'
import { keepBlob } from '@/outside/store/blobs'
import type { Answer } from './engine-answer'

export interface ReadyLetter {
  facts: LetterFacts
  text: string
  jws: string
  pdfHash: string
}

/** What a letter says of this grant. The engine's answers name the parts that are covered and those that are not. */
export function factsOfLetter(told: {
  number: string
  token: string
  issuedAt: number
  organisation: OrganisationRow
  statement: StatementVersion
  scope: Scope
  answers: readonly Answer[]
}): LetterFacts {
  const { statement, scope, organisation } = told
  const terms = { scope, creditLine: scope.credit.template }
  return letterFacts.parse({
    number: told.number,
    token: told.token,
    licensor: { operator: statement.profile.operator, host: statement.profile.host },
    licensee: { name: organisation.name, creditCode: organisation.creditCode },
    works: told.answers.map(({ view, decision }) => {
      const covered = new Set(
        decision.components.filter((one) => one.outcome === 'permit').map((one) => one.part),
      )
      const parts = view.state.item.components.map(({ part, kind }) => ({ part, kind }))
      return {
        number: view.item.number,
        title: view.item.title,
        publishedAt: view.item.publishedAt ?? told.issuedAt,
        url: `${env.siteUrl}/a/${view.item.number}`,
        parts: parts.filter((one) => covered.has(one.part)),
        excluded: parts.filter((one) => !covered.has(one.part)),
      }
    }),
    ...terms,
    statement: {
      id: statement.id,
      version: statement.version,
      title: statement.title['zh-CN'],
    },
    issuedAt: told.issuedAt,
    timeZone: env.timeZone,
    terms: standardTerms(terms),
  })
}

/**
 * Signs the letter and keeps its PDF on disk, before the transaction that issues it: nothing slow happens inside, and
 * what is acknowledged always has its letter. Throws `Refused('letter-glyph-missing')`.
 */
export async function makeLetter(facts: LetterFacts): Promise<ReadyLetter> {
  const text = canonicalLetterText(facts)
  const jws = await signLetter(text)
  const verifyUrl = `${env.siteUrl}/verify/${facts.token}`
  const pdfHash = await keepBlob(await letterPdf({ facts, text, jws, verifyUrl }))
  return { facts, text, jws, pdfHash }
}
