'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { StateChip } from '@/components/ui/state-chip'
import { Time } from '@/components/ui/time'
import type { PersonRow } from '@/db/users'
import { type ChangeAct, EditPerson } from './edit-person'
import type { InviteAct } from './invite'

interface Props {
  people: PersonRow[]
  change: ChangeAct
  invite: InviteAct
}

export function PeopleTable({ people, change, invite }: Props) {
  const t = useTranslations()
  const [edited, setEdited] = useState<PersonRow | null>(null)
  const columns = [
    { key: 'name', label: t('admin.people.name') },
    { key: 'roles', label: t('admin.people.roles') },
    { key: 'state', label: t('admin.people.state') },
    { key: 'since', label: t('admin.people.since'), labelled: true },
    { key: 'edit', label: '', align: 'end' as const },
  ]
  const rows = people.map((person) => ({
    id: person.id,
    title: person.name,
    cells: {
      name: (
        <>
          <strong>{person.name}</strong>{' '}
          <span style={{ color: 'var(--ink-dim)', overflowWrap: 'anywhere' }}>
            {person.email}
            {person.organisationName ? ` · ${person.organisationName}` : ''}
          </span>
        </>
      ),
      roles: person.roles.map((role) => t(`common.role.${role}`)).join('、'),
      state: <StateChip noun="user" state={person.state} />,
      since: <Time at={person.createdAt} />,
      edit: (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('admin.people.edit')} ${person.name}`}
          onClick={() => setEdited(person)}
        >
          {t('admin.people.edit')}
        </Button>
      ),
    },
  }))
  return (
    <>
      <DataTable caption={t('admin.people.title')} columns={columns} rows={rows} />
      {edited ? (
        <EditPerson
          key={edited.id}
          person={edited}
          change={change}
          invite={invite}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}
