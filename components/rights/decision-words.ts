import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import type { Decision, Duty } from '@/domain/rights/decision'
import { sentenceFacts } from '@/domain/rights/sentence-facts'
import { wallClock } from '@/lib/time'

type Named = Pick<Decision, 'components'>

/** The engine's answer in words: its sentence, its parts as people call them, its duties. */
export function useDecisionWords() {
  const t = useTranslations('decision')
  const locale = useLocale()
  const zone = useTimeZone() ?? 'Asia/Shanghai'

  /** Pictures are numbered in the order in which they stand, each kind for itself. */
  const partName = (decision: Named, part: string): string => {
    const found = decision.components.find((one) => one.part === part)
    if (!found) return part
    const same = decision.components.filter((one) => one.kind === found.kind)
    return t(`part.${found.kind}`, { n: same.indexOf(found) + 1 })
  }

  return {
    partName,
    /** 「不能申请：本文来源为…，按版权声明第四条…」 */
    sentence: (decision: Pick<Decision, 'code' | 'facts' | 'components'>): string => {
      const facts = sentenceFacts(decision, locale)
      const parts = (facts.part ?? '').split('、').map((part) => partName(decision, part))
      return t(`reason.${decision.code}`, { ...facts, part: parts.join('、') })
    },
    /** Why a part is left out, in few words; empty for one that may be used. */
    partReason: (decision: Named, part: string): string => {
      const found = decision.components.find((one) => one.part === part)
      const code = found?.outcome === 'permit' ? undefined : found?.reason
      return code && t.has(`partReason.${code}`) ? t(`partReason.${code}`) : ''
    },
    duty: (one: Duty): string =>
      t(`duty.${one.action}`, {
        text: one.text ?? '',
        due: one.dueAt === null ? '' : wallClock(one.dueAt, zone),
      }),
    at: (instant: number) => wallClock(instant, zone),
  }
}
