import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconExternalLink,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { OwnershipClass } from '@/domain/rights/ownership'
import classes from './chips.module.css'

const looks = {
  own: { tone: 'own', Icon: IconCircleCheck },
  third_party: { tone: 'thirdParty', Icon: IconExternalLink },
  mixed: { tone: 'disputed', Icon: IconAlertTriangle },
  disputed: { tone: 'disputed', Icon: IconAlertTriangle },
  unknown: { tone: 'disputed', Icon: IconAlertTriangle },
  fact_only: { tone: 'thirdParty', Icon: IconInfoCircle },
  refused: { tone: 'refused', Icon: IconBan },
} as const

/** Whose a thing is, or `refused`: colour, sign and word. `holder` follows the word where it is known. */
export function RightsChip({
  right,
  holder,
}: {
  right: OwnershipClass | 'refused'
  holder?: string | null | undefined
}) {
  const t = useTranslations('common.right')
  const { tone, Icon } = looks[right]
  return (
    <span className={classes.right} data-tone={tone} data-right={right}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(right)}
      {holder ? <span className={classes.holder}>{holder}</span> : null}
    </span>
  )
}
