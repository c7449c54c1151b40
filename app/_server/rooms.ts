/**
 * Namespaces of messages that client components of a room read in the browser. `frame` goes to every page. Server
 * components may read all of them.
 */
export const rooms = {
  frame: ['common', 'shell', 'nav', 'refusal', 'state', 'action'],
  auth: ['auth'],
  account: ['auth'],
  desk: ['article', 'desk', 'intake', 'rights', 'decision', 'checklist', 'scope'],
  office: ['office', 'rights', 'decision', 'licensing', 'scope', 'request', 'grant', 'organisation'],
  portal: ['portal', 'rights', 'decision', 'licensing', 'scope', 'request', 'grant', 'organisation'],
  admin: ['admin', 'auth'],
} as const satisfies Record<string, readonly string[]>
