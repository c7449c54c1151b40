import { redirect } from 'next/navigation'
import { page } from '@/app/_server/page'

export default async function AdminPage() {
  await page('/admin')
  redirect('/admin/people')
}
