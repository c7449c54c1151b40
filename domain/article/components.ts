import { judgeOwnership, judgePicture } from '@/domain/rights/judge-ownership'
import type { Component, Ownership } from '@/domain/rights/ownership'
import type { SiteProfile } from '@/domain/rights/statement'
import type { ArticleContent } from './content'
import { figuresOf, paragraphsOf } from './document'

/** A person's resolution of one component, newest record of that kind. */
export interface Resolution {
  part: string
  ownership: Ownership
}

/** How many paragraphs from the start count as the opening: captions and repeated headlines may stand first. */
const OPENING = 4

/**
 * The components of an article with their rights, as the statement's labels and marks decide (S2 to S4). A person's
 * resolution holds only where the rules leave it open: it can never overrule a clear label.
 */
export function componentsOf(
  content: ArticleContent,
  profile: SiteProfile,
  statementId: string,
  resolutions: readonly Resolution[] = [],
): Component[] {
  const paragraphs = paragraphsOf(content.body)
  const judged = judgeOwnership(
    {
      source: content.source || null,
      opening: paragraphs.slice(0, OPENING).join('\n'),
      foot: paragraphs.slice(-1),
      factOnly: content.factOnly,
    },
    profile,
  )
  const text = settled('body', judged, resolutions)
  const figures = figuresOf(content.body).map((figure): Component => {
    // The desk's word on a picture (taken by us, bought, sent in) stands; an express mark in caption or credit outweighs it.
    const marked = judgePicture([figure.caption, figure.credit], profile)
    const declared: Ownership = {
      class: figure.ownershipClass,
      rule: 'declared',
      holder: figure.ownershipClass === 'own' ? profile.operator : figure.holder,
    }
    const contradicts = marked.class === 'third_party' && declared.class === 'own'
    const judgedPart: Ownership = contradicts
      ? { class: 'disputed', rule: 'label-against-dateline', holder: null }
      : declared.class === 'unknown'
        ? marked
        : declared
    return {
      part: figure.id,
      kind: figure.kind,
      ownership: settled(figure.id, judgedPart, resolutions),
      inboundLicenceId: figure.inboundLicenceId,
      statementId,
    }
  })
  const whole = (part: 'headline' | 'body'): Component => ({
    part,
    kind: part,
    ownership: text,
    inboundLicenceId: null,
    statementId,
  })
  return [whole('headline'), whole('body'), ...figures]
}

const OPEN: readonly Ownership['class'][] = ['disputed', 'unknown', 'mixed']

function settled(part: string, judged: Ownership, resolutions: readonly Resolution[]): Ownership {
  if (!OPEN.includes(judged.class)) return judged
  return resolutions.find((one) => one.part === part)?.ownership ?? judged
}
