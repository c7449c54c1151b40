import 'server-only'
import { migrate } from '@/db/client'

/** What the server does before its first answer: brings the schema up to date. */
export async function startServer(): Promise<void> {
  await migrate()
}
