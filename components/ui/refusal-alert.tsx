'use client'

import { Alert, Group } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { Result } from '@/lib/result'
import { ClauseChip } from './clause-chip'
import { type Refusal, useRefusalText } from './refusal-text'

/** Why something was refused: the sentence, then the clauses it rests on. Nothing where the result is good or not there. */
export function RefusalAlert({
  result,
  refusal,
}: {
  result?: Result<unknown> | null
  refusal?: Refusal | null
}) {
  const textOf = useRefusalText()
  const shown = refusal ?? (result && !result.ok ? result.refusal : null)
  if (!shown) return null
  return (
    <Alert
      role="alert"
      color="seal"
      variant="outline"
      icon={<IconAlertCircle size={18} aria-hidden />}
      styles={{ message: { color: 'var(--ink)' } }}
    >
      {textOf(shown)}
      {shown.cites.length ? (
        <Group gap="xs" mt={4}>
          {shown.cites.map((cite) => (
            <ClauseChip key={`${cite.kind}${cite.id}${cite.clause}`} cite={cite} />
          ))}
        </Group>
      ) : null}
    </Alert>
  )
}
