import { useTranslations } from 'next-intl'
import type { ClauseRule } from '@/domain/rights/statement'

/** What the program takes from a clause, as a sentence: a rule in the words of the office. */
export function useRuleWords(): (rule: ClauseRule) => string {
  const t = useTranslations('office.rule')
  const use = useTranslations('office.use')
  return (rule) => {
    switch (rule.type) {
      case 'reserve':
        return t('reserve', {
          uses: rule.uses.map((one) => use(one)).join('、'),
          others: rule.otherUses ? 'yes' : 'no',
        })
      case 'licensees':
        return t('licensees', {
          credit: rule.creditTemplate,
          agreement: rule.agreementRequired ? 'yes' : 'no',
          sublicensing: rule.sublicensing,
          costs: rule.costHeads.join('、'),
        })
      case 'contact':
        return t('contact', { days: rule.days })
      default:
        return t(rule.type)
    }
  }
}
