// Runs before `npm start` and `npm test`, when nothing but Node may be there: built-ins only.
import { fileURLToPath } from 'node:url'
import { buildIfChanged } from './lib/build.mjs'
import { installIfChanged } from './lib/install.mjs'
import { refusalOfNode } from './lib/node-version.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const goal = process.argv[2]
const say = (line) => console.log(line)

async function prepare() {
  const refusal = refusalOfNode(process.versions.node)
  if (refusal) throw new Error(refusal)
  if (goal !== 'start' && goal !== 'test') throw new Error('usage: node scripts/prepare.mjs start|test')
  await installIfChanged(root, say)
  if (goal === 'start') await buildIfChanged(root, say)
}

prepare().catch((error) => {
  console.error(`\n${error.message}\n`)
  process.exitCode = 1
})
