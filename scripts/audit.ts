import { closeDatabase } from '@/db/client'
import { verifyChain } from '@/db/events'

/** `npm run audit -- verify`: walks the audit's chain. Exit code 0 where it is whole, 1 where it is broken, 2 for usage. */
async function audit(command: string | undefined): Promise<number> {
  if (command !== 'verify') {
    console.error('usage: npm run audit -- verify')
    return 2
  }
  const { events, brokenAt, head } = await verifyChain()
  if (brokenAt === null) {
    console.log(`The chain is whole: ${events} events, head ${head}`)
    return 0
  }
  console.log(`The chain is broken at event ${brokenAt}: the ${events} events before it hold, up to ${head}`)
  return 1
}

audit(process.argv[2])
  .then(async (code) => {
    process.exitCode = code
    await closeDatabase()
  })
  .catch((error: unknown) => {
    const told = error instanceof Error ? error.message : String(error)
    const empty = /no such table|relation .* does not exist/.test(
      told + String(error instanceof Error && error.cause),
    )
    console.error(
      empty ? 'There is no newsroom in this database: look at COLOPHON_DATA and DATABASE_URL.' : told,
    )
    process.exit(1)
  })
