import type { OrganisationState } from '@/domain/licensing/organisation'

export interface Step {
  code: 'noOrganisation' | 'suspended' | 'pending' | 'channels' | 'answer' | 'download' | 'first'
  /** Number of the request or letter it is about; empty where it is about none. */
  number: string
  /** Where it is done; null where there is nothing to do but to wait. */
  href: string | null
}

interface Named {
  id: string
  number: string
}

/** What a licensee does next, the most pressing first. `ready`: grants that nothing was taken under yet. */
export function nextSteps(known: {
  state: OrganisationState | null
  channels: number
  askedBack: readonly Named[]
  ready: readonly Named[]
  any: boolean
}): Step[] {
  if (known.state === null) return [{ code: 'noOrganisation', number: '', href: null }]
  const steps: Step[] = []
  if (known.state === 'suspended') steps.push({ code: 'suspended', number: '', href: null })
  for (const { id, number } of known.askedBack)
    steps.push({ code: 'answer', number, href: `/portal/requests/${id}` })
  if (known.channels === 0) steps.push({ code: 'channels', number: '', href: '/portal/organisation' })
  if (known.state === 'pending') steps.push({ code: 'pending', number: '', href: null })
  for (const { id, number } of known.ready)
    steps.push({ code: 'download', number, href: `/portal/grants/${id}` })
  if (!known.any) steps.push({ code: 'first', number: '', href: '/portal/catalogue' })
  return steps
}
