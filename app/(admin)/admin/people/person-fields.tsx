'use client'

import { Checkbox, CheckboxGroup, Stack, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Role } from '@/domain/account/actor'

/** What an admin gives to the newsroom's own people; the licensee's role comes with its organisation. */
const staffRoles: readonly Role[] = ['editor', 'reviewer', 'rights', 'admin']

interface Props {
  name: string
  roles: readonly Role[]
  /** A licensee's role is not for an admin to change. */
  licensee: boolean
  faultOf: (field: string) => string | undefined
  onName: (name: string) => void
  onRoles: (roles: Role[]) => void
}

export function PersonFields({ name, roles, licensee, faultOf, onName, onRoles }: Props) {
  const t = useTranslations()
  return (
    <>
      <TextInput
        label={t('admin.people.name')}
        description={licensee ? undefined : t('admin.people.nameHint')}
        required
        withAsterisk={false}
        data-autofocus
        value={name}
        error={faultOf('name')}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {licensee ? null : (
        <CheckboxGroup
          label={t('admin.people.roles')}
          value={[...roles]}
          error={faultOf('roles')}
          onChange={(chosen) => onRoles(staffRoles.filter((role) => chosen.includes(role)))}
        >
          <Stack gap={6} mt={6}>
            {staffRoles.map((role) => (
              <Checkbox key={role} value={role} label={t(`common.role.${role}`)} />
            ))}
          </Stack>
        </CheckboxGroup>
      )}
    </>
  )
}
