import { useTranslations } from 'next-intl'
import chips from '@/components/ui/chips.module.css'
import type { LetterStatus } from '@/domain/licensing/grant'

const tones: Record<LetterStatus, 'good' | 'wait' | 'idle' | 'stop'> = {
  valid: 'good',
  notYet: 'wait',
  ended: 'idle',
  exhausted: 'idle',
  suspended: 'stop',
  revoked: 'stop',
  withdrawn: 'stop',
}

/** How a grant stands now, in the words that its letter's check uses. */
export function Standing({ standing }: { standing: LetterStatus }) {
  const t = useTranslations('portal.standing')
  return (
    <span className={chips.state} data-tone={tones[standing]} data-state={standing}>
      {t(standing)}
    </span>
  )
}
