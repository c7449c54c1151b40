import { Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ClauseChip } from '@/components/ui/clause-chip'
import type { Decision } from '@/domain/rights/decision'
import type { Cite } from '@/lib/refused'
import classes from './decision.module.css'
import { DecisionTrace } from './decision-trace'
import { useDecisionWords } from './decision-words'
import { OutcomeChip } from './outcome-chip'

/** Text of the statement's clauses by `<version> <clause>`, shown when the chip is pointed at. */
export type ClauseTexts = Readonly<Record<string, string>>

interface Props {
  decision: Decision
  texts?: ClauseTexts | undefined
  /** Without the chip where it stands elsewhere in the row. */
  bare?: boolean
}

/** The engine's answer: outcome, reason, clauses, what is left out, duties; and, on demand, how it was reached. */
export function DecisionView({ decision, texts = {}, bare = false }: Props) {
  const t = useTranslations('decision')
  const words = useDecisionWords()
  const binding = decision.duties.filter((one) => one.action !== 'courtesyCredit')
  const shown = binding.length > 0 ? binding : decision.duties
  return (
    <div className={classes.decision}>
      <p className={classes.sentence}>
        {bare ? null : <OutcomeChip outcome={decision.outcome} />} {words.sentence(decision)}
      </p>
      <Cites cites={decision.cites} texts={texts} />
      {decision.substitutions.length > 0 ? (
        <ul className={classes.list}>
          {decision.substitutions.map((one) => (
            <li key={one.part}>
              {words.partName(decision, one.part)} · {t(`substitution.${one.with}`)}
              {words.partReason(decision, one.part) ? ` · ${words.partReason(decision, one.part)}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {shown.length > 0 ? (
        <div>
          <span className={classes.label}>{t('view.duties')}</span>
          <ul className={classes.list}>
            {shown.map((one) => (
              <li key={`${one.action}${one.text}`}>{words.duty(one)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <DecisionTrace decision={decision} />
    </div>
  )
}

function Cites({ cites, texts }: { cites: Decision['cites']; texts: ClauseTexts }) {
  if (cites.length === 0) return null
  return (
    <Group gap="xs" my={2}>
      {cites.map((one) => (
        <ClauseChip
          key={`${one.kind}${one.id}${one.version}${one.clause}`}
          cite={plain(one)}
          text={texts[`${one.version} ${one.clause}`]}
        />
      ))}
    </Group>
  )
}

const plain = ({ textHash, ...cite }: Decision['cites'][number]): Cite =>
  textHash === undefined ? cite : { ...cite, textHash }
