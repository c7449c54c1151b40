import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import chips from '@/components/ui/chips.module.css'
import type { Outcome } from '@/domain/rights/decision'

const looks = {
  permit: { tone: 'own', Icon: IconCircleCheck },
  permit_with_duties: { tone: 'own', Icon: IconCircleCheck },
  partial: { tone: 'disputed', Icon: IconAlertTriangle },
  needs_review: { tone: 'disputed', Icon: IconAlertTriangle },
  deny: { tone: 'refused', Icon: IconBan },
} as const

/** The engine's answer in one word, with sign and colour. */
export function OutcomeChip({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('decision.outcome')
  const { tone, Icon } = looks[outcome]
  return (
    <span className={chips.right} data-tone={tone} data-outcome={outcome}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(outcome)}
    </span>
  )
}
