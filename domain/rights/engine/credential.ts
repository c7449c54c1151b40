import { citeStatement } from '../statement'
import { type Context, type Finding, held } from './context'

const GRANTORS = new Set(['rights', 'admin'])

/**
 * Who asks. A quote is open to everybody; a grant is the operator's alone (the statement's operator clause); the
 * site itself publishes through its staff; bytes leave against a valid credential; a crawler may come without
 * one, but not with one that has ended.
 */
export function testCredential({ request, statement }: Context): Finding {
  const { actor, phase } = request
  const cites = [citeStatement(statement, 'licensees')]
  if (actor.credential === 'revoked') return { result: 'failed', code: 'CREDENTIAL_REVOKED', cites }
  if (actor.credential === 'expired') return { result: 'failed', code: 'CREDENTIAL_EXPIRED', cites }
  if (phase === 'quote' || (phase === 'crawl' && actor.credential === 'missing')) return held
  if (actor.credential !== 'valid') return { result: 'failed', code: 'CREDENTIAL_MISSING', cites }
  const staff = actor.kind === 'staff'
  if (phase === 'grant' && !(staff && actor.roles.some((role) => GRANTORS.has(role))))
    return {
      result: 'failed',
      code: 'NOT_OPERATOR',
      cites: [citeStatement(statement, 'operator')],
      facts: { organisation: statement.profile.operator },
    }
  if (phase === 'issue' && !staff)
    return {
      result: 'failed',
      code: 'NOT_OPERATOR',
      cites: [citeStatement(statement, 'operator')],
      facts: { organisation: statement.profile.operator },
    }
  return held
}
