'use client'

import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { PersonRow } from '@/db/users'
import type { Role } from '@/domain/account/actor'
import { chooseLocale } from '@/lib/locale'
import type { Result } from '@/lib/result'
import type { InviteAct } from './invite'
import { PersonFields } from './person-fields'

export type ChangeAct = (input: {
  id: string
  version: number
  name: string
  roles: Role[]
  state: PersonRow['state']
}) => Promise<Result<unknown>>

interface Props {
  person: PersonRow
  change: ChangeAct
  invite: InviteAct
  onClose: () => void
}

export function EditPerson({ person, change, invite, onClose }: Props) {
  const t = useTranslations()
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [name, setName] = useState(person.name)
  const [roles, setRoles] = useState<Role[]>(person.roles)
  const [usable, setUsable] = useState(person.state !== 'disabled')
  const usableState = person.state === 'disabled' ? 'active' : person.state
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const state = usable ? usableState : 'disabled'
    const done = await run(() => change({ id: person.id, version: person.version, name, roles, state }), {
      quiet: true,
      success: t('admin.people.saved'),
    })
    if (done.ok) onClose()
  }
  const inviteAgain = async () => {
    const again = { name, email: person.email, roles, locale: chooseLocale(person.locale) }
    const done = await run(() => invite(again), { quiet: true, success: t('admin.people.invited') })
    if (done.ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`${t('admin.people.editTitle')} · ${person.email}`} centered>
      <form onSubmit={submit}>
        <Stack>
          <PersonFields
            name={name}
            roles={roles}
            licensee={person.organisationId !== null}
            faultOf={faultOf}
            onName={setName}
            onRoles={setRoles}
          />
          <Switch
            label={t('admin.people.active')}
            checked={usable}
            onChange={(event) => setUsable(event.currentTarget.checked)}
          />
          <Text size="sm" c="dimmed">
            {t('admin.people.endsSessions')}
          </Text>
          <RefusalAlert result={result} />
          <Group justify="flex-end">
            {person.state === 'invited' ? (
              <Button variant="subtle" loading={running} onClick={inviteAgain}>
                {t('admin.people.again')}
              </Button>
            ) : null}
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={running}>
              {t('admin.people.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
