import type { ReactNode } from 'react'
import { AuthFrame } from '@/components/shell/auth-frame'
import { Messages } from '../_server/messages'
import { switchLanguage } from '../_server/shell-actions'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <Messages room="auth">
      <AuthFrame switchLanguage={switchLanguage}>{children}</AuthFrame>
    </Messages>
  )
}
