import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { decide } from '../domain/rights/decide'
import { mergePatch, readQuestion } from '../scripts/decide'

/** Claim: a decision costs next to nothing beside the database read before it. Prints decisions a second. */
const folder = fileURLToPath(new URL('../tests/domain/rights/cases/', import.meta.url))
const inputs = readdirSync(folder).flatMap((name) => {
  const { input, variants } = JSON.parse(readFileSync(folder + name, 'utf8'))
  return variants.map((one: { change: null }) => readQuestion(mergePatch(input, one.change)))
})

function round(seconds: number): number {
  const end = performance.now() + seconds * 1000
  let count = 0
  while (performance.now() < end)
    for (const input of inputs) {
      decide(input)
      count += 1
    }
  return count / seconds
}

round(0.5)
const rounds = [round(1), round(1), round(1)].toSorted((a, b) => a - b)
const [, median = 0] = rounds
console.log(
  `${Math.round(median).toLocaleString('en')} decisions/s over ${inputs.length} worked questions (median of 3)`,
)
