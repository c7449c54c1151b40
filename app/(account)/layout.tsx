import type { ReactNode } from 'react'
import { Room } from '../_server/room'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <Room room="account">{children}</Room>
}
