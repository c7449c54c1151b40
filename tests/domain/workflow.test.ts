import { describe, expect, it } from 'vitest'
import { nouns } from '../../scripts/lib/workflow'
import { standing, workflowFiles } from '../../scripts/workflow'

/** States that a use case chooses where the table names another. */
const CHOSEN = ['request.partlyGranted']

describe('the tables of states', () => {
  it.each(workflowFiles)(
    'stand in $file as they are (else: npm run -s workflow, and look at the diff)',
    ({ file, text }) => {
      expect(standing(file)).toBe(text())
    },
  )

  it.each(nouns)('lead to every state of $name', ({ name, first, states, steps }) => {
    const reached = new Set([first, ...steps.map((one) => one.to)])
    expect(states.filter((state) => !reached.has(state)).map((state) => `${name}.${state}`)).toEqual(
      CHOSEN.filter((one) => one.startsWith(`${name}.`)),
    )
  })

  it.each(nouns)('try every obstacle of $name in the matrix', ({ steps, codes }) => {
    expect([...codes.keys()].toSorted()).toEqual([...new Set(steps.flatMap((one) => one.unless))].toSorted())
  })
})
