import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { ownPath } from '@/lib/own-path'
import { demoCast } from '@/usecases/demo-cast'
import { LoginForm } from './login-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.login'))('title') }
}

interface Props {
  searchParams: Promise<{ next?: string | string[]; done?: string }>
}

export default async function LoginPage({ searchParams }: Props) {
  const session = await page('/login')
  const { next, done } = await searchParams
  if (session) redirect(ownPath(next))
  return <LoginForm next={ownPath(next)} signedOut={done === '1'} cast={await demoCast()} />
}
