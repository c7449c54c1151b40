import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isRefused } from '@/lib/refused'
import english from '@/messages/en/letter.json'
import chinese from '@/messages/zh-CN/letter.json'
import { verifyLetter } from '@/outside/signing/letter-signature'

/**
 * `npm run -s letter -- verify FILE.jws --keys jwks.json [--lang en]`: checks a letter's signature without a network
 * or a database. Prints the text that was signed; exit code 0 valid, 1 not valid, 2 wrong use.
 */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { keys: { type: 'string' }, lang: { type: 'string' } },
  })
  const words = values.lang === 'en' ? english : chinese
  const [verb, file] = positionals
  const keysFile = values.keys
  if (verb !== 'verify' || !file || typeof keysFile !== 'string') {
    console.error(words.verify.usage)
    return 2
  }
  const jws = await read(file, words.verify.unreadable)
  const keys = await read(keysFile, words.verify.unreadable)
  if (jws === null || keys === null) return 2
  const set = keySet(keys)
  if (!set) {
    console.error(words.verify.unreadable.replace('{file}', keysFile))
    return 2
  }
  try {
    // A text editor ends a file with a line feed; it is not part of the signature.
    const { text, kid } = await verifyLetter(jws.trim(), set)
    process.stdout.write(text)
    console.error(`${words.verify.valid.replace('{kid}', kid)}\n${words.verify.standing}`)
    return 0
  } catch (error) {
    if (!isRefused(error)) throw error
    const reasons: Record<string, string> = words.reason
    const reason = String(error.facts.reason)
    console.error(words.verify.invalid.replace('{reason}', reasons[reason] ?? reason))
    return 1
  }
}

async function read(file: string, unreadable: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    console.error(unreadable.replace('{file}', file))
    return null
  }
}

function keySet(text: string): Parameters<typeof verifyLetter>[1] | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('keys' in value) || !Array.isArray(value.keys))
      return null
    return { keys: value.keys.filter((key) => typeof key === 'object' && key !== null) }
  } catch {
    return null
  }
}

process.exitCode = await main()
