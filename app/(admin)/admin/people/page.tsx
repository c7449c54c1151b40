import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
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
  const byName = new Intl.Collator(await getLocale()).compare
  const people = (await listPeople()).toSorted((a, b) => byName(a.name, b.name))
  return (
    <>
      <PageHead title={t('title')} text={t('text')} actions={<Invite act={invite} />} />
      <PeopleTable people={people} change={change} invite={invite} />
    </>
  )
}
