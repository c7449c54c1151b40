/** What can be recorded, each with the shape of its data. Names and titles are copied as they were at that moment. */
export interface EventData {
  'article.created': { from: 'blank' | 'text' | 'html' | 'url'; contentHash: string }
  'article.edited': { contentHash: string; previousHash: string; fields: string[] }
  'article.submitted': { contentHash: string }
  'article.recalled': Record<string, never>
  'article.returned': { contentHash: string; reason: string }
  'article.signedOff': { contentHash: string }
  'article.signOffVoided': { contentHash: string; signedOffHash: string }
  'article.published': {
    contentHash: string
    address: string
    seq: number
    editorName: string
    responsibleEditorName: string
    statement: string
    correction: string | null
  }
  'article.revised': Record<string, never>
  'article.withdrawn': { reason: string }
  'rights.resolved': { part: string; from: string; to: string; evidence: string }
  'media.kept': { hash: string; bytes: number }
  'user.created': { roles: string[]; by: 'setup' | 'invitation' | 'registration' | 'demo' }
  'user.changed': { roles: string[]; state: string }
  'user.passwordSet': Record<string, never>
  'session.started': { address: string }
  'session.ended': { by: 'self' | 'admin' | 'password' }
  'organisation.registered': { creditCode: string }
  'organisation.changed': { fields: string[] }
  'organisation.stateChanged': { to: string; reason: string }
  'apiKey.created': { name: string; prefix: string }
  'apiKey.revoked': { name: string; prefix: string }
  'source.saved': { name: string }
  'statement.released': { version: string; hash: string; effectiveFrom: number }
  'request.submitted': { articles: string[]; statement: string; outcomes: Record<string, string> }
  'request.askedBack': { text: string }
  'request.answered': { text: string }
  'request.refused': { reason: string; clauses: string[] }
  'request.cancelled': Record<string, never>
  'request.granted': { grant: string; articles: string[]; left: string[] }
  'grant.created': {
    organisation: string
    articles: string[]
    scopeHash: string
    statement: string
    price: number
  }
  'grant.stateChanged': { to: string; reason: string }
  'letter.issued': { grant: string; textHash: string; pdfHash: string }
  'delivery.released': { grant: string; article: string; format: string; via: string; renditionHash: string }
  'delivery.refused': { article: string; code: string; via: string; clauses: string[] }
}
export type EventType = keyof EventData

export interface Subject {
  type:
    | 'article'
    | 'user'
    | 'session'
    | 'organisation'
    | 'apiKey'
    | 'source'
    | 'statement'
    | 'request'
    | 'grant'
    | 'letter'
    | 'delivery'
    | 'media'
  id: string
  /** Title, name or number as it was. */
  title: string
}

/** One link of the audit's chain, as hashed: the hash covers all fields but itself. */
export interface ChainedEvent {
  seq: number
  id: string
  at: number
  type: string
  actorId: string
  actorName: string
  subjectType: string
  subjectId: string
  subjectTitle: string
  /** Canonical JSON (RFC 8785). */
  data: string
  previousHash: string
}

/** The previous hash of the first event. */
export const CHAIN_START = '0'.repeat(64)
