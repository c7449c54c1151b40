import { useTranslations } from 'next-intl'
import classes from './chips.module.css'

/** What a state means for the eye; the word beside it says it in full. */
const tones: Record<string, 'idle' | 'wait' | 'good' | 'stop'> = {
  draft: 'idle',
  none: 'idle',
  cancelled: 'idle',
  disabled: 'idle',
  expired: 'idle',
  exhausted: 'idle',
  ended: 'idle',
  inReview: 'wait',
  submitted: 'wait',
  askedBack: 'wait',
  pending: 'wait',
  invited: 'wait',
  waiting: 'wait',
  kept: 'wait',
  notYet: 'wait',
  signedOff: 'good',
  published: 'good',
  live: 'good',
  granted: 'good',
  partlyGranted: 'good',
  verified: 'good',
  active: 'good',
  valid: 'good',
  sent: 'good',
  done: 'good',
  refused: 'stop',
  withdrawn: 'stop',
  suspended: 'stop',
  revoked: 'stop',
  failed: 'stop',
}

/** A state as a word with a dot: `noun` and `state` name a message under `state.*`. */
export function StateChip({ noun, state }: { noun: string; state: string }) {
  const t = useTranslations('state')
  return (
    <span className={classes.state} data-tone={tones[state] ?? 'idle'} data-state={state}>
      {t(`${noun}.${state}`)}
    </span>
  )
}
