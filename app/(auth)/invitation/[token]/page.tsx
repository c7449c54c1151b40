import { Stack } from '@mantine/core'
import { getTranslations } from 'next-intl/server'
import { page } from '@/app/_server/page'
import { RefusalAlert } from '@/components/ui/refusal-alert'
import { attempt } from '@/lib/result'
import { readInvitation } from '@/usecases/accept-invitation'
import { accept } from '../../actions'
import { AuthHead } from '../../auth-head'
import { PasswordForm } from '../../password-form'

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  await page('/invitation/[token]')
  const { token } = await params
  const t = await getTranslations()
  const found = await attempt(() => readInvitation(token))
  if (!found.ok)
    return (
      <Stack>
        <AuthHead title={t('auth.invitation.title')} />
        <RefusalAlert refusal={found.refusal} />
      </Stack>
    )
  const { name, email, roles } = found.value
  const posts = roles.map((role) => t(`common.role.${role}`)).join('、')
  return (
    <Stack gap="lg">
      <AuthHead title={t('auth.invitation.welcome', { name })} text={t('auth.invitation.text', { posts })} />
      <PasswordForm token={token} email={email} label={t('auth.invitation.submit')} act={accept} />
    </Stack>
  )
}
