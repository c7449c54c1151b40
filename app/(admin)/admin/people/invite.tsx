'use client'

import { Button, Group, Modal, Radio, RadioGroup, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { useFieldFaults } from '@/components/ui/refusal-text'
import { useRun } from '@/components/ui/use-run'
import type { Role } from '@/domain/account/actor'
import { chooseLocale, defaultLocale, type Locale, locales } from '@/lib/locale'
import type { Result } from '@/lib/result'
import { PersonFields } from './person-fields'

export interface Invitation {
  name: string
  email: string
  roles: Role[]
  locale: Locale
}
export type InviteAct = (input: Invitation) => Promise<Result<unknown>>

const blank: Invitation = { name: '', email: '', roles: ['editor'], locale: defaultLocale }

export function Invite({ act }: { act: InviteAct }) {
  const t = useTranslations()
  const [opened, { open, close }] = useDisclosure(false)
  const { run, running, result } = useRun()
  const faultOf = useFieldFaults(result)
  const [person, setPerson] = useState(blank)
  const set = (part: Partial<Invitation>) => setPerson((now) => ({ ...now, ...part }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() => act(person), { quiet: true, success: t('admin.people.invited') })
    if (!done.ok) return
    setPerson(blank)
    close()
  }
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={open}>
        {t('admin.people.invite')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('admin.people.inviteTitle')} centered>
        <form onSubmit={submit}>
          <Stack>
            <Text c="dimmed">{t('admin.people.inviteText')}</Text>
            <PersonFields
              name={person.name}
              roles={person.roles}
              licensee={false}
              faultOf={faultOf}
              onName={(name) => set({ name })}
              onRoles={(roles) => set({ roles })}
            />
            <TextInput
              label={t('admin.people.email')}
              type="email"
              required
              withAsterisk={false}
              value={person.email}
              error={faultOf('email')}
              onChange={(event) => set({ email: event.currentTarget.value })}
            />
            <RadioGroup
              label={t('admin.people.locale')}
              value={person.locale}
              onChange={(value) => set({ locale: chooseLocale(value) })}
            >
              <Group mt={6}>
                {locales.map((one) => (
                  <Radio key={one} value={one} label={t(`shell.languageOf.${one}`)} />
                ))}
              </Group>
            </RadioGroup>
            <RefusalAlert result={result} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={running}>
                {t('admin.people.inviteSubmit')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
