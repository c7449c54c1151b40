import { readFileSync, writeFileSync } from 'node:fs'
import { fillHoles, holesOf } from './lib/lockfile.mjs'

// `npm run lock`: run it after every install that changes package-lock.json. scripts/lib/lockfile.mjs says why.
const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const holes = holesOf(lock)
if (holes.length > 0) writeFileSync(file, `${JSON.stringify(fillHoles(lock), null, 2)}\n`)
console.log(
  holes.length > 0 ? `package-lock.json: ${holes.length} entries added` : 'package-lock.json: whole',
)
