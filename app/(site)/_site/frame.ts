import 'server-only'
import { contentKeys, contentVersion } from '@/db/content-versions'
import { type PublicChannel, publicChannels } from '@/db/site'
import { readSettings } from '@/db/sources'
import { allStatements } from '@/db/statements'
import { type StatementVersion, statementInForce } from '@/domain/rights/statement'
import { env } from '@/lib/env'

type Settings = Awaited<ReturnType<typeof readSettings>>

/** What every reader page stands in. */
export interface Frame {
  settings: Settings
  channels: PublicChannel[]
  statements: StatementVersion[]
  /** The statement in force now; null on a site that has published none. */
  statement: StatementVersion | null
  /** Version of all this, the passing of time included: a statement comes into force without anybody's doing. */
  version: string
}

interface Kept {
  key: string
  settings: Settings
  channels: PublicChannel[]
  statements: StatementVersion[]
}
let kept: Kept | null = null

/** Read anew only where the `frame` family was touched. */
export async function readFrame(at: number): Promise<Frame> {
  const version = await contentVersion([contentKeys.frame])
  const key = `${env.databaseUrl}|${env.dataFolder}|${version}`
  let current = kept
  if (current?.key !== key) {
    const [settings, channels, statements] = await Promise.all([
      readSettings(),
      publicChannels(),
      allStatements(),
    ])
    current = { key, settings, channels, statements }
    kept = current
  }
  const statement = statementInForce(current.statements, at)
  return { ...current, statement, version: `${version}-${statement?.id ?? 'none'}` }
}
