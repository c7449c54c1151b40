// The body of `npm test`. Every step runs even where an earlier one failed, so that one run tells everything.
// `node scripts/check.mjs --only lint,types,unit` runs some of them.
import { fileURLToPath } from 'node:url'
import { lastLine, ONE_FAILED, sum } from './lib/counts.mjs'
import { duration } from './lib/run.mjs'
import { chosenSteps } from './lib/steps.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NEXT_TELEMETRY_DISABLED = '1'

// The running step is told by run(); none may begin after it.
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopped = true
  })
}

async function take({ title, needs, work }, results, place) {
  console.log(`\n── ${place} ${title}`)
  if (needs && results.get(needs)?.failed) {
    console.log(`not run: it needs the step "${needs}"`)
    return ONE_FAILED
  }
  const began = Date.now()
  const counts = await work().catch((error) => {
    console.log(error.message)
    return ONE_FAILED
  })
  console.log(`${counts.failed ? 'FAILED' : 'ok'} in ${duration(Date.now() - began)}: ${lastLine(counts)}`)
  return counts
}

async function check() {
  const steps = chosenSteps(process.argv.slice(2))
  const began = Date.now()
  const results = new Map()
  for (const [i, step] of steps.entries()) {
    results.set(step.id, await take(step, results, `${i + 1}/${steps.length}`))
    if (stopped) {
      console.log('\nStopped.')
      process.exit(130)
    }
  }
  console.log(`\n── All of it in ${duration(Date.now() - began)}`)
  for (const { id, title } of steps) {
    const counts = results.get(id)
    console.log(`${counts.failed ? '✗' : '✓'} ${title}: ${lastLine(counts)}`)
  }
  const total = sum([...results.values()])
  console.log(`\n${lastLine(total)}`)
  process.exitCode = total.failed > 0 ? 1 : 0
}

check().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
