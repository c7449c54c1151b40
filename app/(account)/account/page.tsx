import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { switchLanguage } from '@/app/_server/shell-actions'
import { PageHead } from '@/components/ui/page-head'
import { listLiveSessions } from '@/db/sessions'
import { endOne, setPassword } from './actions'
import { LanguageChoice } from './language-choice'
import { PasswordChange } from './password-change'
import { SessionList } from './session-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.account'))('title') }
}

export default async function AccountPage() {
  const { id, user } = await page('/account')
  const t = await getTranslations()
  const sessions = (await listLiveSessions(user.id, Date.now())).map((one) => ({
    id: one.id,
    browser: one.userAgent,
    address: one.address,
    startedAt: one.createdAt,
    seenAt: one.seenAt,
    current: one.id === id,
  }))
  const posts = user.roles.map((role) => t(`common.role.${role}`)).join('、')
  return (
    <Stack maw={720} gap={32}>
      <div>
        <PageHead title={user.name} text={`${user.email} · ${posts}`} />
        <Text size="sm" c="dimmed">
          {t('auth.account.nameNote')}
        </Text>
      </div>
      <section>
        <Title order={2} mb="xs">
          {t('auth.account.language')}
        </Title>
        <LanguageChoice switchLanguage={switchLanguage} />
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('auth.account.password')}
        </Title>
        {user.demo ? (
          <Text>{t('refusal.demo-fixed')}</Text>
        ) : (
          <PasswordChange email={user.email} act={setPassword} />
        )}
      </section>
      <section>
        <Title order={2} mb="xs">
          {t('auth.account.sessions')}
        </Title>
        <SessionList sessions={sessions} end={endOne} />
      </section>
    </Stack>
  )
}
