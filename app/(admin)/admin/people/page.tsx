import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { PageHead } from '@/components/ui/page-head'
import { listPeople } from '@/db/users'
import { change, invite } from '../actions'
import { Invite } from './invite'
import { PeopleTable } from './people-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.people'))('title') }
}

export default async function PeoplePage() {
  await page('/admin/people')
  const t = await getTranslations('admin.people')
  return (
    <>
      <PageHead title={t('title')} text={t('text')} actions={<Invite act={invite} />} />
      <PeopleTable people={await listPeople()} change={change} invite={invite} />
    </>
  )
}
