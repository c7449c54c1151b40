import { redirect } from 'next/navigation'
import { page } from '@/app/_server/page'
import { homeOf } from '@/components/shell/navigation'

/** Where the log-in leads: to the room of the person's work. */
export default async function HomePage() {
  const { actor } = await page('/home')
  redirect(homeOf(actor))
}
