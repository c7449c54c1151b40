import { Group } from '@mantine/core'
import { type ClauseTexts, DecisionView } from '@/components/rights/decision-view'
import { RightsChip } from '@/components/ui/rights-chip'
import type { ItemAnswer } from './model'
import classes from './portal.module.css'

/** Items that cannot be asked for, each with the clause that says so and the source to turn to. */
export function Refusals({ items, texts }: { items: readonly ItemAnswer[]; texts: ClauseTexts }) {
  return (
    <ul className={classes.answers}>
      {items.map(({ articleId, number, title, decision }) => (
        <li key={articleId}>
          <Group gap="sm" mb={4}>
            <a className={classes.title} href={`/a/${number}`}>
              {title}
            </a>
            {decision.code === 'THIRD_PARTY_SOURCE' ? (
              <RightsChip right="third_party" holder={decision.facts.source} />
            ) : null}
          </Group>
          <DecisionView decision={decision} texts={texts} />
        </li>
      ))}
    </ul>
  )
}
