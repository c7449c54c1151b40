import { Anchor, Stack } from '@mantine/core'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { attempt } from '@/lib/result'
import { readReset } from '@/usecases/reset-password'
import { reset } from '../../actions'
import { AuthHead } from '../../auth-head'
import { PasswordForm } from '../../password-form'

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  await page('/reset/[token]')
  const { token } = await params
  const t = await getTranslations('auth.reset')
  const found = await attempt(() => readReset(token))
  return (
    <Stack gap="lg">
      <AuthHead title={t('newTitle')} text={found.ok ? t('newText') : undefined} />
      {found.ok ? (
        <PasswordForm token={token} email={found.value.email} label={t('newSubmit')} act={reset} />
      ) : (
        <>
          <RefusalAlert refusal={found.refusal} />
          <Anchor href="/reset">{t('again')}</Anchor>
        </>
      )}
    </Stack>
  )
}
