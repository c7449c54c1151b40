import type { Result } from '@/lib/result'

/** What a person decides on one part, and what they need to see for it. */
export interface Resolution {
  articleId: string
  part: string
  class: 'own' | 'third_party' | 'fact_only'
  holder: string | null
  inboundLicenceId: string | null
  evidence: string
}

export interface ResolveProps {
  licences: readonly { id: string; number: string; holder: string }[]
  /** Who holds what is our own. */
  operator: string
  act: (input: Resolution) => Promise<Result<unknown>>
}
