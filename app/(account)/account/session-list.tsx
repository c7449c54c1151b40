'use client'

import { Text } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { DataTable } from '@/components/ui/data-table'
import { Time } from '@/components/ui/time'
import { browserName } from '@/lib/browser-name'
import type { Result } from '@/lib/result'

export interface SessionView {
  id: string
  browser: string
  address: string
  startedAt: number
  seenAt: number
  current: boolean
}

interface Props {
  sessions: SessionView[]
  end: (input: { id: string }) => Promise<Result<unknown>>
}

/** Where a person is logged in; each but the present one can be ended here. */
export function SessionList({ sessions, end }: Props) {
  const t = useTranslations('auth.account')
  const columns = [
    { key: 'browser', label: t('browser') },
    { key: 'address', label: t('address') },
    { key: 'started', label: t('started'), labelled: true },
    { key: 'seen', label: t('seen'), labelled: true },
    { key: 'end', label: '' },
  ]
  const rows = sessions.map((one) => {
    const browser = browserName(one.browser) ?? t('unknownBrowser')
    return {
      id: one.id,
      title: browser,
      cells: {
        browser,
        address: one.address,
        started: <Time at={one.startedAt} />,
        seen: <Time at={one.seenAt} />,
        end: one.current ? (
          <Text c="dimmed">{t('thisOne')}</Text>
        ) : (
          <ConfirmButton
            label={t('end')}
            title={t('endTitle')}
            size="xs"
            variant="default"
            act={() => end({ id: one.id })}
            success={t('ended')}
          >
            {t('endText')}
          </ConfirmButton>
        ),
      },
    }
  })
  return <DataTable caption={t('sessions')} columns={columns} rows={rows} />
}
