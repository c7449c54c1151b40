import 'server-only'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { currentSession } from '@/auth'
import { AppFrame } from '@/components/shell/app-frame'
import { homeOf } from '@/components/shell/navigation'
import { Messages } from './messages'
import type { rooms } from './rooms'
import { signOut, switchLanguage } from './shell-actions'

/** Layout of a room: the frame with the person in it. What they may see there each page asks for itself. */
export async function Room({ room, children }: { room: keyof typeof rooms; children: ReactNode }) {
  const session = await currentSession()
  if (!session) redirect('/login')
  const { actor, user } = session
  return (
    <Messages room={room}>
      <AppFrame
        person={{ ...actor, email: user.email }}
        demo={user.demo}
        home={homeOf(actor)}
        switchLanguage={switchLanguage}
        signOut={signOut}
      >
        {children}
      </AppFrame>
    </Messages>
  )
}
