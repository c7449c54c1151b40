import { notFound, Refused } from '@/lib/refused'
import { type Actor, hasRole, type Role } from './actor'

/**
 * The permission matrix: every page, route and action, and who may. A test walks the source and fails where one is
 * missing. `public` is anyone, `signedIn` anyone with a session; `apiKey` a licensee's machine.
 */
export type May = 'public' | 'signedIn' | 'apiKey' | readonly Role[]

const newsroom = ['editor', 'reviewer'] as const
const staff = ['editor', 'reviewer', 'rights', 'admin'] as const
const office = ['rights'] as const
const admin = ['admin'] as const
const licensee = ['licensee'] as const

/** Pages and route handlers by the path of their folder, groups in brackets left out. */
export const pages = {
  '/': 'public',
  '/a/[number]': 'public',
  '/c/[channel]': 'public',
  '/search': 'public',
  '/statement': 'public',
  '/statement/[version]': 'public',
  '/licensing': 'public',
  '/verify': 'public',
  '/verify/[number]': 'public',
  '/media/[id]': 'public',
  '/assets/site.css': 'public',
  '/robots.txt': 'public',
  '/.well-known/jwks.json': 'public',
  '/login': 'public',
  '/register': 'public',
  '/invitation/[token]': 'public',
  '/reset': 'public',
  '/reset/[token]': 'public',
  '/account': 'signedIn',
  '/home': 'signedIn',
  '/desk': staff,
  '/desk/new': newsroom,
  '/desk/intake': newsroom,
  '/desk/articles/[id]': staff,
  '/desk/review': ['reviewer'],
  '/desk/review/[id]': ['reviewer'],
  '/office': office,
  '/office/requests': office,
  '/office/requests/[id]': office,
  '/office/grants': office,
  '/office/grants/[id]': office,
  '/office/organisations': office,
  '/office/organisations/[id]': office,
  '/office/sources': ['rights', 'editor', 'reviewer', 'admin'],
  '/office/statement': staff,
  '/office/disputes': office,
  '/office/ledger': office,
  '/portal': licensee,
  '/portal/organisation': licensee,
  '/portal/catalogue': licensee,
  '/portal/requests': licensee,
  '/portal/requests/new': licensee,
  '/portal/requests/[id]': licensee,
  '/portal/grants': licensee,
  '/portal/grants/[id]': licensee,
  '/portal/keys': licensee,
  '/admin': admin,
  '/admin/people': admin,
  '/admin/audit': admin,
  '/admin/outbox': admin,
  '/admin/jobs': admin,
  '/api/auth/[...nextauth]': 'public',
  '/api/health': 'public',
  '/api/v1/items': 'apiKey',
  '/api/v1/items/[id]': 'apiKey',
  '/api/desk/articles/[id]': newsroom,
  '/api/desk/media': newsroom,
  '/api/desk/intake': newsroom,
  '/api/grants/[id]/letter': ['rights', 'licensee'],
  '/api/grants/[id]/items/[article]': licensee,
} as const satisfies Record<string, May>
export type PagePath = keyof typeof pages

/** Use cases by name; each asks `authorise` first, whoever calls it. */
export const actions = {
  readArticle: staff,
  createArticle: newsroom,
  intakePage: newsroom,
  saveArticle: newsroom,
  submitArticle: ['editor'],
  recallArticle: ['editor'],
  returnArticle: ['reviewer'],
  signOffArticle: ['reviewer'],
  publishArticle: ['reviewer'],
  reviseArticle: newsroom,
  withdrawArticle: ['reviewer'],
  lookAtArticle: ['reviewer'],
  keepMedia: newsroom,
  resolveOwnership: ['rights'],
  saveSource: ['rights', 'admin'],
  verifyOrganisation: office,
  saveOrganisation: licensee,
  previewRequest: licensee,
  submitRequest: licensee,
  answerRequest: licensee,
  cancelRequest: licensee,
  askBack: office,
  refuseRequest: office,
  grantRequest: office,
  changeGrant: office,
  createApiKey: licensee,
  revokeApiKey: licensee,
  deliverItem: licensee,
  invitePerson: admin,
  changePerson: admin,
  retryJob: admin,
  startSession: 'public',
  endSession: 'signedIn',
  changePassword: 'signedIn',
  changeLanguage: 'public',
  registerOrganisation: 'public',
  acceptInvitation: 'public',
  requestReset: 'public',
  resetPassword: 'public',
} as const satisfies Record<string, May>
export type ActionName = keyof typeof actions

/** Whether this actor (null: nobody signed in) may. An API key acts as a licensee of its organisation. */
export function may(actor: Actor | null, who: May): boolean {
  if (who === 'public') return true
  if (!actor) return false
  if (who === 'signedIn') return true
  if (who === 'apiKey') return hasRole(actor, licensee)
  return hasRole(actor, who)
}

/** First line of every use case. Throws `Refused('not-allowed')`. */
export function authorise(actor: Actor | null, action: ActionName): void {
  if (!may(actor, actions[action])) throw new Refused('not-allowed', { action })
}

/** What you may not see is not found. Throws `Refused('not-found')`. */
export function enterPage(actor: Actor | null, page: PagePath): void {
  if (!may(actor, pages[page])) throw notFound()
}
