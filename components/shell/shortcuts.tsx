'use client'

import { ActionIcon, Kbd, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useGoKeys } from './go-keys'
import type { NavRoom } from './navigation'
import classes from './shell.module.css'
import { isTyping } from './typing'

/** `?` shows which keys do what; `g` and a digit go to a section. */
export function Shortcuts({ nav }: { nav: NavRoom[] }) {
  const t = useTranslations('shell.keys')
  const [opened, { open, close }] = useDisclosure(false)
  useGoKeys(nav)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event) || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [open])
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        visibleFrom="sm"
        aria-label={`${t('title')} (?)`}
        title={`${t('title')} (?)`}
        onClick={open}
      >
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <Modal opened={opened} onClose={close} title={t('title')} centered>
        <dl className={classes.key}>
          <Row keys={['?']} text={t('open')} />
          <Row keys={['Ctrl', 'K']} text={t('palette')} />
          <Row keys={['g', '1…9']} text={t('go')} />
          <Row keys={['↑', '↓']} text={t('move')} />
          <Row keys={['Enter']} text={t('enter')} />
          <Row keys={['x']} text={t('select')} />
          <Row keys={['Esc']} text={t('close')} />
        </dl>
      </Modal>
    </>
  )
}

function Row({ keys, text }: { keys: string[]; text: string }) {
  return (
    <>
      <dt>{text}</dt>
      <dd>
        {keys.map((key) => (
          <Kbd key={key} ml={4}>
            {key}
          </Kbd>
        ))}
      </dd>
    </>
  )
}
