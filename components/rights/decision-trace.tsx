import { useTranslations } from 'next-intl'
import type { Decision } from '@/domain/rights/decision'
import classes from './decision.module.css'
import { useDecisionWords } from './decision-words'

/** How the answer was reached: every test in its order, every part, every grant compared. Opens in its place. */
export function DecisionTrace({ decision }: { decision: Decision }) {
  const t = useTranslations('decision')
  const words = useDecisionWords()
  return (
    <details className={classes.trace}>
      <summary>{t('view.why')}</summary>
      <h4 className={classes.label}>{t('view.tests')}</h4>
      <ol className={classes.tests}>
        {decision.trace.map((one) => (
          <li key={one.test} data-result={one.result}>
            <span>{t(`test.${one.test}`)}</span>
            <span className={classes.result}>{t(`result.${one.result}`)}</span>
          </li>
        ))}
      </ol>
      <h4 className={classes.label}>{t('view.parts')}</h4>
      <ul className={classes.tests}>
        {decision.components.map((one) => (
          <li key={one.part} data-result={one.outcome === 'permit' ? 'held' : 'failed'}>
            <span>{words.partName(decision, one.part)}</span>
            <span className={classes.result}>
              {t(`partOutcome.${one.outcome}`)}
              {words.partReason(decision, one.part) ? ` · ${words.partReason(decision, one.part)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {decision.considered.length > 0 ? <h4 className={classes.label}>{t('view.grants')}</h4> : null}
      {decision.considered.map((grant) => (
        <div key={grant.grantId}>
          <p className={classes.grant}>
            {grant.number} · {t(`value.${grant.verdict}`)}
            {grant.grantId === decision.grantId ? ` · ${t('view.nearest')}` : ''}
          </p>
          <ul className={classes.tests}>
            {grant.results.map((one) => (
              <li key={one.constraint} data-result={one.value === 'true' ? 'held' : 'failed'}>
                <span>{t(`constraint.${one.constraint}`)}</span>
                <span className={classes.result}>
                  {t(`value.${one.value}`)}
                  {one.value === 'true' || !one.expected
                    ? ''
                    : ` · ${t('view.expected', { expected: one.expected, actual: one.actual })}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={classes.engine}>
        {t('view.engine', { version: decision.engineVersion, at: words.at(decision.at) })}
      </p>
    </details>
  )
}
